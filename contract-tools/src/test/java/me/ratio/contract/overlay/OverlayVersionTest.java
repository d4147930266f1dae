package me.ratio.contract.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import me.ratio.openapi.DocumentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayVersionTest {
    @TempDir
    Path directory;

    private OverlayWorkspace workspace;

    @BeforeEach
    void prepare() {
        workspace = new OverlayWorkspace(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0.0 | $.components.schemas.Book.required | update: [a, b] | [\"title\",[\"a\",\"b\"]]",
                "1.1.0 | $.components.schemas.Book.required | update: [a, b] | [\"title\",\"a\",\"b\"]",
                "1.1.3 | $.components.schemas.Book.required | update: a | [\"title\",\"a\"]",
                "1.1.0 | $.components.schemas.Book.required[0] | update: isbn | [\"isbn\"]",
                "1.1.0 | $.components.schemas.Book.required[0] | remove: true | []",
                "1.1.0 | $.components.schemas.Book.required | copy: $.components.schemas.Book.required | [\"title\",\"title\"]",
                "1.1.0 | $.components.schemas.Book.required[0] | copy: $.info.title | [\"Library\"]",
                "1.0.0 | $.components.schemas.Book.required[0] | update: a, remove: true | []",
                "1.0.1 | $.components.schemas.Book.required | description: Only has to be there. | [\"title\"]",
            })
    void appliesActionsAsTheVersionSays(String version, String target, String change, String required) {
        assertThat(apply(version, "- { target: '" + target + "', " + change + " }")
                        .at("/components/schemas/Book/required"))
                .hasToString(required);
    }

    @Test
    void copiesAnObjectIntoEachTarget() {
        ObjectNode document = apply("1.1.0", "- { target: '$.paths[*].post', copy: '$.paths[*].get' }");

        assertThat(document.at("/paths/~1books/post/responses").properties()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.0 | $.info[*] | update: { a: b } | selects a single value, so 'update' must be a single value",
                "1.1.0 | $['info', 'tags'] | update: { a: b } | selects values of different kinds",
                "1.1.0 | $['info', 'openapi'] | update: a | selects values of different kinds",
                "1.1.0 | $.info | update: { title: [a] } | 'title' is a single value, and the update has an array",
                "1.1.0 | $.info | copy: '$.tags[*]' | copies from $.tags[*], which selects 2 values: it must select one",
                "1.1.0 | $.info | copy: $.nothing | which selects 0 values: it must select one",
                "1.1.0 | $.info | copy: tags | copy tags is not a valid JSONPath: column 1: a JSONPath begins with '$'",
                "1.1.0 | $.info | copy: $.tags, update: {} | an action has 'update' or 'copy', not both",
                "1.2.0 | $.info | update: {} | the key 'overlay' must be a version 1.0.x or 1.1.x, such as 1.1.0",
            })
    void refusesWhatTheVersionDoesNotAllow(String version, String target, String change, String message) {
        assertThatThrownBy(() -> apply(version, "- { target: \"" + target + "\", " + change + " }"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void requiresEachNameOfAList() {
        String list = "$.components.schemas.*.properties['title', 'isbn']";

        assertThatThrownBy(() -> apply("1.0.0", "- { target: \"" + list + "\", update: { x-sensitive: true } }"))
                .hasMessageContaining("target " + list + ": 'isbn' of its list matches nothing");
    }

    private ObjectNode apply(String version, String actions) {
        return workspace.apply(workspace.overlay(version, actions));
    }
}
