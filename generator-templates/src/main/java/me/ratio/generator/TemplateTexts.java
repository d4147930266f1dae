package me.ratio.generator;

import java.util.function.Function;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.TemplateManager;
import org.openapitools.codegen.api.TemplatePathLocator;
import org.openapitools.codegen.templating.GeneratorTemplateContentLocator;
import org.openapitools.codegen.templating.TemplateManagerOptions;

/** Finds templates where OpenAPI Generator does: in the caller's folder first, then among the built-in ones. */
final class TemplateTexts implements Function<String, String> {
    private final TemplateManager templates;

    TemplateTexts(CodegenConfig config) {
        TemplatePathLocator[] locators = {new GeneratorTemplateContentLocator(config)};
        this.templates = new TemplateManager(new TemplateManagerOptions(false, false), null, locators);
    }

    @Override
    public String apply(String template) {
        return templates.getFullTemplateContents(template);
    }
}
