package me.ratio.conformance.recording;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReaderTest {
    @TempDir
    Path directory;

    @Test
    void rejectsAnUnknownMember() throws Exception {
        Files.writeString(directory.resolve("one.json"), "{\"responsBody\":{}}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingReader.readAll(directory))
                .withMessageContaining("recording one: 'responsBody' is not a valid member: use one of [decoded,");
    }

    @Test
    void rejectsInvalidJson() throws Exception {
        Files.writeString(directory.resolve("one.json"), "{\"status\":");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingReader.readAll(directory))
                .withMessage("recording one is not valid JSON");
    }
}
