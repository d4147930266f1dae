package me.ratio.conformance.architecture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The modules of the build from left to right: each may use only those before it. */
enum ReactorModule {
    OPENAPI_MODEL("openapi-model", "me.ratio.openapi"),
    CONTRACT_TOOLS("contract-tools", "me.ratio.contract"),
    SPEC("spec", "me.ratio.spec"),
    RUNTIME("runtime", "me.ratio.runtime"),
    GENERATOR("generator-templates", "me.ratio.generator"),
    SDK("sdk", "me.ratio.sdk"),
    SANDBOX("sandbox", "me.ratio.sandbox"),
    SDK_TESTKIT("integrations/sdk-testkit", "me.ratio.testkit"),
    SANDBOX_JUNIT("integrations/sandbox-junit", "me.ratio.junit"),
    SDK_JDBC("integrations/sdk-jdbc", "me.ratio.jdbc"),
    CONFORMANCE("conformance-tests", "me.ratio.conformance"),
    QUICKSTART("examples/quickstart", "me.ratio.examples");

    static final Path ROOT = Path.of("..");

    private final String folder;
    private final String packageName;

    ReactorModule(String folder, String packageName) {
        this.folder = folder;
        this.packageName = packageName;
    }

    String folder() {
        return folder;
    }

    Path path(String file) {
        return ROOT.resolve(folder).resolve(file);
    }

    /** Returns a package pattern that matches all classes of this module. */
    String packages() {
        return packageName + "..";
    }

    List<ReactorModule> right() {
        return Arrays.asList(values()).subList(ordinal() + 1, values().length);
    }
}
