package me.ratio.contract.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import me.ratio.openapi.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedFilesTest {
    @TempDir
    Path folder;

    @Test
    void undoesWhatIsWrittenWhenAFileCannotBeReplaced() throws Exception {
        Path replaced = Files.writeString(folder.resolve("a.yaml"), "before");
        Path occupied = Files.createDirectory(folder.resolve("c.yaml"));
        Files.writeString(occupied.resolve("file"), "");
        AcceptedFiles files = new AcceptedFiles();
        for (Path file : new Path[] {folder.resolve("revisions/b.yaml"), replaced, occupied}) {
            files.add(file, "after".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(files::write)
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("nothing was written: ");

        assertThat(replaced).hasContent("before");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("c.yaml"));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(replaced, occupied);
        }
    }
}
