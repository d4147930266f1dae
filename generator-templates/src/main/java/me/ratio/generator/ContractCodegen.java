package me.ratio.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.TemplateManager;
import org.openapitools.codegen.api.TemplatePathLocator;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.templating.GeneratorTemplateContentLocator;
import org.openapitools.codegen.templating.TemplateManagerOptions;

/**
 * Turns a contract into plain interfaces, the Feign interfaces that carry them, models, and a table of operations.
 *
 * <p>Java decides here and in the views; the Mustache templates only print. What the templates cannot express is
 * refused before any file is written.
 */
public final class ContractCodegen extends JavaClientCodegen {
    private static final String TEMPLATES = "ratio-feign";
    private static final String FEIGN_TEMPLATE = "feign.mustache";

    private String feignPackage = "client.feign";

    public ContractCodegen() {
        setLibrary(FEIGN);
        templateDir = embeddedTemplateDir = TEMPLATES;
        openApiNullable = false;
        setDateLibrary("java8");
        typeMapping.put("decimal", "BigDecimal");
        typeMapping.put("set", "List");
        typeMapping.put("AnyType", "Object");
        typeMapping.put("object", "Object");
    }

    @Override
    public String getName() {
        return "contract-feign";
    }

    @Override
    public String getHelp() {
        return "Generates plain Java interfaces, Feign interfaces, immutable models and an operations table.";
    }

    @Override
    public void processOpts() {
        super.processOpts();
        feignPackage = additionalProperties
                .computeIfAbsent("feignPackage", key -> invokerPackage + ".feign")
                .toString();
        additionalProperties.put(CodegenConstants.INVOKER_PACKAGE, invokerPackage);
        modelTemplateFiles.clear();
        modelTemplateFiles.put("model.mustache", ".java");
        apiTemplateFiles.clear();
        apiTemplateFiles.put("api.mustache", ".java");
        apiTemplateFiles.put(FEIGN_TEMPLATE, ".java");
        modelDocTemplateFiles.clear();
        apiDocTemplateFiles.clear();
        modelTestTemplateFiles.clear();
        apiTestTemplateFiles.clear();
        supportingFiles.clear();
        into(apiPackage, "Operation", "Credential", "Environment", "ApplicationApis", "SessionApis");
        into(feignPackage, "FeignInterfaces", "PathSegment", "Headers");
        into(modelPackage, "Present", "Described");
        packageInfo(apiPackage, "api");
        packageInfo(feignPackage, "feign");
        packageInfo(modelPackage, "model");
        TemplateCheck.require(templates(), this::templateText);
        // now, because what comes next already simplifies the document
        UnsupportedConstructs.refuse(openAPI, this::toVarName, this::toModelName);
    }

    private List<String> templates() {
        return Stream.of(
                        modelTemplateFiles.keySet().stream(),
                        apiTemplateFiles.keySet().stream(),
                        supportingFiles.stream().map(SupportingFile::getTemplateFile))
                .flatMap(names -> names)
                .toList();
    }

    private String templateText(String name) {
        TemplatePathLocator[] locators = {new GeneratorTemplateContentLocator(this)};
        return new TemplateManager(new TemplateManagerOptions(false, false), null, locators)
                .getFullTemplateContents(name);
    }

    private void packageInfo(String javaPackage, String kind) {
        supportingFiles.add(
                new SupportingFile("package-info-" + kind + ".mustache", folderOf(javaPackage), "package-info.java"));
    }

    private void into(String javaPackage, String... types) {
        for (String type : types) {
            supportingFiles.add(new SupportingFile(type + ".mustache", folderOf(javaPackage), type + ".java"));
        }
    }

    private String folderOf(String javaPackage) {
        return sourceFolder + File.separator + javaPackage.replace('.', File.separatorChar);
    }

    @Override
    public void preprocessOpenAPI(OpenAPI document) {
        QueryValues.replaceParameters(document);
        super.preprocessOpenAPI(document);
    }

    @Override
    public String toVarName(String name) {
        return Names.property(super.toVarName(name));
    }

    @Override
    public String toParamName(String name) {
        String java = super.toParamName(name);
        return Set.of(Argument.BODY, Argument.QUERY).contains(java) ? "_" + java : java;
    }

    @Override
    public String toModelName(String name) {
        return Names.model(super.toModelName(name));
    }

    @Override
    public CodegenOperation fromOperation(String path, String method, Operation operation, List<Server> servers) {
        CodegenOperation generated = super.fromOperation(path, method, operation, servers);
        // what the publisher wrote, not what the library escaped
        generated.path = path;
        OperationView.decorate(generated, operation, openAPI);
        return generated;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap api, List<ModelMap> models) {
        OperationsMap processed = super.postProcessOperationsWithModels(api, models);
        ApiView.decorate(processed, openAPI, apiPackage, modelPackage);
        return processed;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
        Map<String, ModelsMap> processed = super.postProcessAllModels(models);
        ModelView.decorate(processed, openAPI);
        return processed;
    }

    @Override
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> bundle) {
        Map<String, Object> processed = super.postProcessSupportingFileData(bundle);
        ContractView.decorate(processed, openAPI);
        return processed;
    }

    @Override
    public String apiFilename(String template, String tag) {
        if (template.equals(FEIGN_TEMPLATE)) {
            return outputFolder + File.separator + folderOf(feignPackage) + File.separator
                    + ApiView.feignName(toApiName(tag)) + ".java";
        }
        return super.apiFilename(template, tag);
    }

    @Override
    public void postProcess() {
        // the library prints a banner here; a quiet build stays quiet
    }
}
