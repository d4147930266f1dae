package me.ratio.conformance.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path directory;

    private SnapshotFile snapshot;

    @BeforeEach
    void open() {
        snapshot = new SnapshotFile(directory.resolve("generated.json"), "make update");
    }

    @Test
    void namesTheDifferencesAndTheCommandThatAcceptsThem() throws Exception {
        snapshot.update(MAPPER.readTree("{\"a\":[1,2]}"));
        snapshot.requireEqual(MAPPER.readTree("{\"a\":[1,2]}"));

        assertThatIllegalStateException()
                .isThrownBy(() -> snapshot.requireEqual(MAPPER.readTree("{\"a\":[1,3]}")))
                .withMessageContaining("/a/1: the value differs")
                .withMessageContaining("accept it with make update");
    }

    @Test
    void namesTheCommandThatCreatesAMissingSnapshot() {
        assertThatIllegalStateException()
                .isThrownBy(snapshot::read)
                .withMessageContaining("create it with make update");
        assertThat(directory).isEmptyDirectory();
    }
}
