package me.ratio.conformance.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import me.ratio.conformance.contract.ContractDocument;
import me.ratio.conformance.snapshot.SnapshotFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReaderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void aMisspeltMemberOfARecordingIsAnError() throws Exception {
        Files.writeString(directory.resolve("one.json"), "{\"responsBody\":{}}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingReader.readAll(directory))
                .withMessageContaining("recording one has a member responsBody");
    }

    @Test
    void aRecordingThatIsNoJsonIsAnError() throws Exception {
        Files.writeString(directory.resolve("one.json"), "{\"status\":");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingReader.readAll(directory))
                .withMessage("recording one is no JSON");
    }

    @Test
    void aContractThatIsNoJsonIsAnError() throws Exception {
        Path file = Files.writeString(directory.resolve("api.yaml"), "openapi: 3.0.0");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractDocument.read(file))
                .withMessageContaining("api.yaml is no JSON");
    }

    @Test
    void aChangeIsNamedWithTheCommandThatAcceptsIt() throws Exception {
        SnapshotFile file = new SnapshotFile(directory.resolve("made.json"), "make accept");
        file.accept(MAPPER.readTree("{\"a\":[1,2]}"));
        file.requireEqual(MAPPER.readTree("{\"a\":[1,2]}"));

        assertThatIllegalStateException()
                .isThrownBy(() -> file.requireEqual(MAPPER.readTree("{\"a\":[1,3]}")))
                .withMessageContaining("/a/1: the value changed")
                .withMessageContaining("accept it with make accept");
    }

    @Test
    void nothingAcceptedYetIsAnErrorWithTheCommand() {
        SnapshotFile file = new SnapshotFile(directory.resolve("made.json"), "make accept");

        assertThatIllegalStateException().isThrownBy(file::read).withMessageContaining("make it with make accept");
        assertThat(directory).isEmptyDirectory();
    }
}
