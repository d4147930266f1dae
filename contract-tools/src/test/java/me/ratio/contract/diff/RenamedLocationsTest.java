package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenamedLocationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void findsRenamedSchemas(String version) {
        assertThat(renames(version, "rename Author Writer", "rename Book Volume"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/components/schemas/Author", "/components/schemas/Writer",
                        "/components/schemas/Book", "/components/schemas/Volume"));
    }

    @Test
    void findsASchemaThatWasRenamedAndChanged() {
        assertThat(renames("3.0", "rename Author Writer", "set @Writer/properties/died {type: integer}"))
                .containsOnly(Map.entry("/components/schemas/Author", "/components/schemas/Writer"));
    }

    @Test
    void findsAnUnusedSchema() {
        ObjectNode old = EditTable.document("3.0");
        Edit.apply("set @Unused {type: object, properties: {a: {type: string}}}", old);
        ObjectNode next = old.deepCopy();
        Edit.apply("rename Unused Spare", next);

        assertThat(RenamedLocations.between(old, next))
                .containsOnly(Map.entry("/components/schemas/Unused", "/components/schemas/Spare"));
    }

    @Test
    void findsPathsWithRenamedParameters() {
        assertThat(renames(
                        "3.0",
                        "move /paths/~1books~1{bookId} /paths/~1books~1{id}",
                        "set /paths/~1books~1{id}/parameters/0/name id"))
                .containsOnly(Map.entry("/paths/~1books~1{bookId}", "/paths/~1books~1{id}"));
    }

    @Test
    void findsMovedParameters() {
        assertThat(renames(
                        "3.0",
                        "cut ?page",
                        "move /paths/~1books~1{bookId}/parameters/0 /components/parameters/Book",
                        "set /paths/~1books~1{bookId}/parameters/0 {$ref: '#/components/parameters/Book'}"))
                .containsEntry("/paths/~1books/get/parameters/1", "/paths/~1books/get/parameters/0")
                .containsEntry("/paths/~1books~1{bookId}/parameters/0", "/components/parameters/Book")
                .doesNotContainKey("/paths/~1books/get/parameters/0");
    }

    private static Map<String, String> renames(String version, String... edits) {
        ObjectNode old = EditTable.document(version);
        ObjectNode next = old.deepCopy();
        for (String edit : edits) {
            Edit.apply(edit, next);
        }
        return RenamedLocations.between(old, next);
    }
}
