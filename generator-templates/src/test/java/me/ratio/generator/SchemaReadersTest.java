package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.lint.Lint;
import me.ratio.contract.sample.SampleGenerator;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.ClientModelReader;
import me.ratio.generator.contract.GenerationProblems;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.Property;
import me.ratio.generator.contract.Type;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.JavaIdentifiers;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.schema.JsonEquality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lint, diff, the sample generator and the generator agree about a schema: {@code schema-readers.txt} has a row for
 * each schema. The first three decide, each in its own way, whether a value satisfies the schema; the generator is
 * asked for its type.
 */
class SchemaReadersTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);

    static Stream<SchemaRow> rows() throws IOException {
        return Generation.text("schema-readers.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SchemaRow::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void lintAcceptsExactlyTheValidExamples(SchemaRow row) {
        check(row, "lint", value -> isValidExample(row, value));
    }

    private static boolean isValidExample(SchemaRow row, String value) {
        // other findings are about the schema, and occur with valid values, too
        return Lint.check(row.with(row.schema(), value)).stream()
                .noneMatch(finding -> finding.toString().contains("/content/application~1json/example"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void diffKnowsWhichValuesAreValid(SchemaRow row) {
        check(row, "diff", value -> {
            if (row.rejected().contains(value) && (value.startsWith("[") || value.startsWith("{"))) {
                // diff does not compare lists and objects in an enum, so it never knows that one is excluded
                return false;
            }
            ObjectNode old =
                    row.with(row.restrictedTo(value, otherThan(value)), value).tree();
            ObjectNode next =
                    row.with(row.restrictedTo(otherThan(value)), value).tree();
            // a request that loses a value breaks only if it was allowed before
            return isBreaking(old, next);
        });
    }

    private static boolean isBreaking(ObjectNode old, ObjectNode next) {
        return ContractDiff.between(old, next, DiffOptions.strict(), TODAY)
                .verdict()
                .name()
                .equals("MAJOR");
    }

    /** Returns another value of the same type. */
    private static String otherThan(String value) {
        return switch (value.charAt(0)) {
            case '[' -> "[-other-]";
            case '{' -> "{-other-: 1}";
            case 't' -> "false";
            case 'n', '"' -> "\"-other-\"";
            default -> "-987654321.125";
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sampleGeneratorGeneratesExactlyTheValidValues(SchemaRow row) {
        check(row, "sample", value -> {
            JsonNode only =
                    SchemaRow.document("it: " + row.restrictedTo(value)).tree().get("it");
            JsonNode document = row.with("{}", value).tree();
            try {
                JsonNode sample = new SampleGenerator(document, 1).generate(only);
                return JsonEquality.same(
                        sample, SchemaRow.document("it: " + value).tree().get("it"));
            } catch (DocumentException e) {
                return false;
            }
        });
    }

    private interface Reader {
        boolean accepts(String value);
    }

    private static void check(SchemaRow row, String reader, Reader accepts) {
        List<String> wrong = new ArrayList<>();
        row.accepted().stream()
                .filter(value -> !accepts.accepts(value))
                .forEach(value -> wrong.add("rejects " + value));
        row.rejected().stream().filter(accepts::accepts).forEach(value -> wrong.add("accepts " + value));
        if (row.isExcepted(reader)) {
            assertThat(wrong).as("%s is listed as an exception", reader).isNotEmpty();
        } else {
            assertThat(wrong).as(reader).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void generatorReturnsTheType(SchemaRow row) {
        assertThat(typeOf(row)).isEqualTo(row.type());
        check(
                row,
                "generator",
                value -> value.equals("null")
                        ? typeOf(row).startsWith("@Nullable")
                        : row.accepted().contains(value));
    }

    private static String typeOf(SchemaRow row) {
        ClientModel client = ClientModelReader.read(row.with("{}", "1").tree(), new GenerationProblems());
        JavaTypes types = new JavaTypes(new JavaNaming(client, JavaIdentifiers::type, new GenerationProblems()));
        Property property = client.models().stream()
                .filter(model -> types.names().type(model.id()).equals("Row"))
                .map(model -> ((Model.ObjectModel) model).properties().get(0))
                .findFirst()
                .orElseThrow();
        return (property.nullable() ? "@Nullable " : "") + kind(property.type(), client, types);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    3.0 | {type: string, enum: [ab, cd], pattern: "^[^]b$"}         | {type: string, enum: [ab, cd], pattern: "^ab$"}
                    3.1 | {type: string, nullable: true}                            | {type: string}
                    3.0 | {$ref: "#/components/schemas/B", nullable: true}          | {$ref: "#/components/schemas/B"}
                    3.0 | {allOf: [{$ref: "#/components/schemas/B"}], nullable: true} | {type: string, nullable: true}
                    3.0 | {type: integer, minimum: 1, exclusiveMinimum: true}       | {type: integer, minimum: 2}
                    3.1 | {type: integer, exclusiveMinimum: 1}                      | {type: integer, minimum: 2}
                    3.1 | {const: a}                                                | {enum: [a]}
                    3.1 | {type: number, enum: [1, 2]}                              | {type: number, enum: [1.0, 2.0]}
                    3.1 | {allOf: [{type: number}, {type: integer}]}                | {type: integer}
                    """)
    void treatsTwoSpellingsAsOneSchema(String version, String one, String other) {
        SchemaRow row = new SchemaRow(version, one, List.of(), List.of(), "", List.of());
        SchemaRow spelled = new SchemaRow(version, other, List.of(), List.of(), "", List.of());
        assertThat(isBreaking(row.with(one, "1").tree(), row.with(other, "1").tree()))
                .isFalse();
        assertThat(isBreaking(row.with(other, "1").tree(), row.with(one, "1").tree()))
                .isFalse();
        assertThat(typeOf(row)).isEqualTo(typeOf(spelled));
    }

    private static String kind(Type type, ClientModel client, JavaTypes types) {
        if (!(type instanceof Type.Named named)) {
            return types.of(type);
        }
        Model model = client.models().stream()
                .filter(each -> each.id() == named.model())
                .findFirst()
                .orElseThrow();
        return model instanceof Model.EnumModel ? "enum" : model instanceof Model.UnionModel ? "union" : "object";
    }
}
