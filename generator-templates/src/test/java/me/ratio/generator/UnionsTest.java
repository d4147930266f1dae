package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chooses the variant of a union, also for values that fit several. */
class UnionsTest {
    @TempDir
    static Path folder;

    private static RichModels models;

    @BeforeAll
    static void generate() throws Exception {
        models = RichModels.of("unions.yaml", folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    Texts   | "red"                                  | colour
                    Texts   | "big"                                  | size
                    Texts   | "reddish"                              | unknown
                    Texts   | 5                                      | integer
                    Values  | 7                                      | integer
                    Values  | 7.5                                    | number
                    Values  | true                                   | flag
                    Values  | {"a": 1}                               | integerMap
                    Values  | [1]                                    | integerList
                    Values  | ["1"]                                  | unknown
                    Pets    | {"name": "Tom", "lives": 9}            | cat
                    Pets    | {"name": "Rex", "barks": true}         | dog
                    Pets    | {"name": "Rex"}                        | dog
                    Pets    | {"barks": true}                        | unknown
                    Fixed   | {"kind": "a", "n": 1}                  | first
                    Fixed   | {"kind": "b", "n": 1}                  | second
                    Fixed   | {"kind": "c", "n": 1}                  | unknown
                    Nested  | 5                                      | nestedVariant2
                    Nested  | "5"                                    | nestedVariant1
                    Nested  | []                                     | unknown
                    Doll    | true                                   | flag
                    Doll    | 7                                      | dollVariant1
                    Doll    | "7"                                    | unknown
                    Tagged  | {"type": "kitten", "name": "Tom"}      | cat
                    Tagged  | {"type": "Dog", "name": "Tom"}         | dog
                    Tagged  | {"type": "Cat", "name": "Tom"}         | unknown
                    """)
    void choosesTheMostSpecificVariant(String union, String json, String variant) throws Exception {
        Object read = Generated.JSON.readValue(json, models.type(union));
        assertThat(new ModelMethods(read).variant()).isEqualTo(variant);
    }

    @Test
    void masksSensitiveVariants() throws Exception {
        Object read = Generated.JSON.readValue("\"hunter2\"", models.type("Secret"));
        assertThat(new ModelMethods(read).variant()).isEqualTo("text");
        assertThat(read.toString()).isEqualTo("***");
    }
}
