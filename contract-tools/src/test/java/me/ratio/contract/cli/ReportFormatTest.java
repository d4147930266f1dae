package me.ratio.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import me.ratio.contract.overlay.OverlayWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Reads the reports with other readers: a schema validator and an XML parser. */
class ReportFormatTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>&\"'%0A::error::";

    @TempDir
    Path directory;

    private Path old;
    private Path next;

    @BeforeEach
    void prepare() {
        OverlayWorkspace workspace = new OverlayWorkspace(directory);
        old = workspace.file(
                "old.yaml",
                OverlayWorkspace.DOCUMENT.replace("name: page", "name: \"" + HOSTILE.replace("\"", "\\\"") + "\""));
        next = workspace.file("new.yaml", OverlayWorkspace.DOCUMENT.replace("/books:", "/films:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "lint"})
    void printsJsonThatMatchesItsSchema(String command) throws Exception {
        String json = run(command, "json");

        try (InputStream schema =
                getClass().getResourceAsStream("/me/ratio/contract/report/" + command + ".schema.json")) {
            JsonSchema validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
            assertThat(validator.validate(new JsonMapper().readTree(json))).isEmpty();
        }
        assertThat(new JsonMapper().readTree(json).path("findings")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"diff", "lint"})
    void printsWellFormedJunitXml(String command) throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(run(command, "junit").getBytes(StandardCharsets.UTF_8)));

        int failures = xml.getElementsByTagName("failure").getLength();
        assertThat(failures).isPositive();
        assertThat(xml.getElementsByTagName("testsuite")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("failures")
                        .getNodeValue())
                .isEqualTo(Integer.toString(failures));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "lint"})
    void printsOneAnnotationForEachLine(String command) {
        assertThat(run(command, "github").lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("::(error|warning|notice) file=[^,:]+,line=\\d+,title=[a-z-]+::.*")
                        && !line.contains("%0A::error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "lint"})
    void printsOnePageWithoutScriptsAndOtherFiles(String command) {
        String page = run(command, "html");

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .doesNotContain("<script", "<img", "src=x onerror=alert(1)>", "<link", "@import", "url(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "lint"})
    void printsMarkdownWithoutMarkupOfTheDocument(String command) {
        assertThat(run(command, "markdown").replace("\\<", "")).doesNotContain("<");
    }

    @Test
    void writesAFile() {
        Path report = directory.resolve("report.html");

        CommandRun run = CommandRun.of("diff", old, next, "--format", "html", "-o", report);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(report).isNotEmptyFile();
    }

    @Test
    void filtersWhatIsPrintedButNotTheVerdict() {
        CommandRun run = CommandRun.of("diff", old, next, "--level", "minor", "--rule", "operation-added");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("verdict: major", "operation-added").doesNotContain("operation-removed");
        assertThat(CommandRun.of("diff", old, next, "--operation", "GET /films").out())
                .contains("GET /films")
                .doesNotContain("POST /films");
    }

    @Test
    void leavesOutAcceptedDifferences() throws Exception {
        Path ignore = directory.resolve("ignore.yaml");
        Files.writeString(
                ignore, "- { rule: operation-removed, pointer: '/paths/~1books/*', reason: Nobody called it. }\n");
        CommandRun accepted = CommandRun.of("diff", old, next, "--ignore", ignore);
        assertThat(accepted.exit()).as(accepted.out()).isZero();
        assertThat(accepted.out()).contains("accepted: 2\n");

        Files.writeString(
                ignore,
                "- { rule: operation-removed, pointer: '/paths/~1books/*', reason: R., owner: Ada, expires: '2001-01-01' }\n");
        CommandRun expired = CommandRun.of("diff", old, next, "--ignore", ignore, "--fail-on", "none");
        assertThat(expired.exit()).isEqualTo(1);
        assertThat(expired.out())
                .contains("ignore.yaml:1: the entry for operation-removed at /paths/~1books/* expired on 2001-01-01");

        Files.writeString(ignore, "- { rule: server-removed, pointer: /servers, reason: None. }\n");
        CommandRun unused = CommandRun.of("diff", old, old, "--ignore", ignore);
        assertThat(unused.exit()).isEqualTo(1);
        assertThat(unused.out()).contains("accepts nothing: delete it");

        Files.writeString(ignore, "- { rule: nonsense, pointer: /, reason: R. }\n");
        assertThat(CommandRun.of("diff", old, old, "--ignore", ignore).err())
                .contains("'nonsense' is not a valid rule");
        Files.writeString(ignore, "- { rule: server-removed, pointer: /, reason: R., expires: soon }\n");
        assertThat(CommandRun.of("diff", old, old, "--ignore", ignore).err()).contains("'expires' must be a date");
    }

    private String run(String command, String format) {
        return (command.equals("diff")
                        ? CommandRun.of("diff", old, next, "--format", format)
                        : CommandRun.of("lint", old, "--format", format))
                .out();
    }
}
