package me.ratio.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyOverlayTest {

    @TempDir
    Path directory;

    @Test
    void writesTheSameDocumentTwice() {
        Path yaml = directory.resolve("out/api.yaml");
        Path json = directory.resolve("out/api.json");
        apply(
                "- { target: $.info, update: { x-since: '2020-01-02T03:04:05Z', x-share: 1.10, x-code: '007' } }",
                yaml,
                json);

        assertThat(DocumentReader.read(yaml)).isEqualTo(DocumentReader.read(json));
        assertThat(DocumentReader.read(yaml).path("info"))
                .hasToString("{\"title\":\"Library\",\"version\":\"1.0.0\","
                        + "\"x-since\":\"2020-01-02T03:04:05Z\",\"x-share\":1.10,\"x-code\":\"007\"}");
    }

    @Test
    void writesTheSameBytesForTheSameInput() throws IOException {
        for (String name : new String[] {"first", "second"}) {
            ApplyOverlay.main(
                    "overlay.yaml",
                    directory.resolve(name + ".yaml").toString(),
                    directory.resolve(name + ".json").toString());
        }

        assertThat(directory.resolve("second.yaml")).hasSameBinaryContentAs(directory.resolve("first.yaml"));
        assertThat(directory.resolve("second.json")).hasSameBinaryContentAs(directory.resolve("first.json"));
        assertThat(Files.readString(directory.resolve("first.json")))
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void writesNothingWhenItFails() {
        Path yaml = directory.resolve("api.yaml");
        Path json = directory.resolve("api.json");

        assertThatThrownBy(() -> apply("- { target: $.nothing, remove: true }", yaml, json))
                .isInstanceOf(ContractException.class)
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
        assertThat(yaml).doesNotExist();
        assertThat(json).doesNotExist();
    }

    @Test
    void saysHowItIsCalled() {
        assertThatThrownBy(() -> ApplyOverlay.main("overlay.yaml")).hasMessageStartingWith("usage: ");
    }

    private void apply(String actions, Path yaml, Path json) {
        Path overlay = new Workspace(directory).overlay(actions);
        ApplyOverlay.main(overlay.toString(), yaml.toString(), json.toString());
    }
}
