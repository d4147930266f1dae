package me.ratio.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.Test;

class ValueCheckTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths: {}
            components:
              schemas:
                Pet:
                  oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                  examples:
                    - kind: cat
                      lives: nine
                    - kind: fish
                Cat:
                  properties: { kind: { const: cat }, lives: { type: integer } }
                  unevaluatedProperties: false
                Dog:
                  properties: { kind: { const: dog } }
                  unevaluatedProperties: false
                Cats:
                  type: array
                  items: { $ref: '#/components/schemas/Cat' }
                  default:
                    - kind: dog
                      lives: 1
                    - kind: cat
                      lives: false
              examples:
                Shared:
                  value:
                    kind: cat
                    lives: seven
              responses:
                Cats:
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Cat' }
                      examples:
                        shared: { $ref: '#/components/examples/Shared' }
            """;

    @Test
    void reportsEveryFaultWhereItIs() {
        List<LintFinding> findings =
                Lint.check(DocumentReader.locateOpenApi("pets.yaml", DOCUMENT.getBytes(StandardCharsets.UTF_8)));

        assertThat(findings.stream()
                        .filter(finding -> finding.rule().id().endsWith("mismatch"))
                        .map(finding -> finding.line() + " " + finding.pointer() + " " + finding.message()))
                .containsExactly(
                        "9 /components/schemas/Pet/examples/0/lives The example does not match its schema: "
                                + "/lives is a string instead of integer.",
                        "10 /components/schemas/Pet/examples/1/kind The example does not match its schema: "
                                + "/kind is not the value of const.",
                        "21 /components/schemas/Cats/default/0/kind The default does not match its schema: "
                                + "/0/kind is not the value of const.",
                        "24 /components/schemas/Cats/default/1/lives The default does not match its schema: "
                                + "/1/lives is boolean instead of integer.",
                        "29 /components/examples/Shared/value/lives The example does not match its schema: "
                                + "/lives is a string instead of integer.");
    }
}
