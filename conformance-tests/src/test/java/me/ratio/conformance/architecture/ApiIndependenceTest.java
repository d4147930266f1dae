package me.ratio.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks that the modules that serve any API name nothing of this one. It is a check of texts, because names of an API
 * stand in strings and templates rather than in types.
 */
class ApiIndependenceTest {
    private static final OpenApiDocument CONTRACT =
            new OpenApiDocument(DocumentReader.readOpenApi(Path.of("../spec/target/ratio-api.json")));

    /** A schema name of several words, such as BankAccount. One of a single word, such as User, is just English. */
    private static final Pattern COMPOUND = Pattern.compile("([A-Z][a-z0-9]+){2,}");

    /** Our group, packages, artifacts, the templates' folder and system properties, which are named after the project. */
    private static final Pattern PROJECT_NAMES = Pattern.compile("me[./]ratio\\b"
            + "|\\bratio-(parent|openapi|contract|spec|runtime|generator-templates|feign|sdk|sandbox|conformance)\\b"
            + "|(?<![.\\w])ratio(\\.[a-z]+)+\\b");

    /** The word in every spelling of an identifier, but not as a part of others such as configuration. */
    private static final String RATIO = "Ratio(?![a-z])\\w*|\\bratio(?![a-z])\\w*|\\bRATIO(?![A-Z])\\w*";

    private static final Pattern API_NAMES = apiNames();

    @ParameterizedTest
    @EnumSource(names = {"OPENAPI_MODEL", "CONTRACT_TOOLS", "RUNTIME", "GENERATOR", "SDK_TESTKIT", "CONFORMANCE"})
    void namesNothingOfThisApi(ReactorModule module) {
        assertThat(SourceFile.in(module, "src/main"))
                .isNotEmpty()
                .flatExtracting(ApiIndependenceTest::findApiNames)
                .isEmpty();
    }

    @Test
    void findsPlantedNames() {
        assertThat(findApiNames(SourceFile.planted("api-names.txt")))
                .containsExactly(
                        "api-names.txt:2: createUser",
                        "api-names.txt:3: ratio-client-id",
                        "api-names.txt:4: BankAccount",
                        "api-names.txt:5: Ratio",
                        "api-names.txt:5: ratio",
                        "api-names.txt:6: RatioClient",
                        "api-names.txt:6: RATIO_HEADER");
    }

    private static List<String> findApiNames(SourceFile file) {
        String withoutProjectNames = PROJECT_NAMES.matcher(file.text()).replaceAll("");
        return new SourceFile(file.path(), withoutProjectNames).find(API_NAMES);
    }

    private static Pattern apiNames() {
        Set<String> names = new TreeSet<>();
        CONTRACT.operations().stream().map(OperationObject::id).forEach(names::add);
        CONTRACT.schemas().keySet().stream()
                .filter(name -> COMPOUND.matcher(name).matches())
                .forEach(names::add);
        return Pattern.compile("\\b(" + String.join("|", names) + ")\\b|\\bratio-[a-z-]+|" + RATIO);
    }
}
