package me.ratio.generator;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.ClientModelReader;
import me.ratio.generator.contract.GenerationProblems;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.JavaIdentifiers;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generates plain interfaces, Feign interfaces that implement them, models, and a table of operations.
 *
 * <p>A document goes through three steps: {@link ClientModelReader} reads it, {@link JavaNaming} names everything in
 * it, and the views prepare it for the Mustache templates, which only print. A document that the templates cannot
 * express is rejected before any file is written. {@link StubDocument} explains the part of OpenAPI Generator itself.
 */
public final class ContractCodegen extends JavaClientCodegen {
    private static final String FEIGN_TEMPLATE = "feign.mustache";
    private static final String HEADER_NAMES = "HeaderNames";
    private static final String EXCEPTION_TYPE = "exceptionType";
    private static final Logger LOGGER = LoggerFactory.getLogger(ContractCodegen.class);

    private String feignPackage = "client.feign";
    private ClientModel client;
    private JavaTypes types;

    public ContractCodegen() {
        setLibrary(FEIGN);
        templateDir = embeddedTemplateDir = "ratio-feign";
        openApiNullable = false;
        setDateLibrary("java8");
        cliOptions.add(StaleGeneratorCheck.option());
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
        StaleGeneratorCheck.require(additionalProperties);
        defaultPackages();
        super.processOpts();
        // OpenAPI Generator maps DateTime and File to classes of the JDK; a schema of that name needs a file of its own
        importMapping.clear();
        typeMapping.clear();
        feignPackage = additionalProperties
                .computeIfAbsent("feignPackage", key -> invokerPackage + ".feign")
                .toString();
        additionalProperties.put(CodegenConstants.INVOKER_PACKAGE, invokerPackage);
        OptionCheck.require(List.of(apiPackage, modelPackage, feignPackage), additionalProperties, modelNameMapping());
        // the templates of the Java client, its documentation and its tests are not ours
        List.of(modelTemplateFiles, apiTemplateFiles, modelDocTemplateFiles, apiDocTemplateFiles)
                .forEach(Map::clear);
        List.of(modelTestTemplateFiles, apiTestTemplateFiles).forEach(Map::clear);
        modelTemplateFiles.put("model.mustache", ".java");
        apiTemplateFiles.put("api.mustache", ".java");
        apiTemplateFiles.put(FEIGN_TEMPLATE, ".java");
        supportingFiles.clear();
        addPackage(apiPackage, "api", "Operations", "Credentials", "Environment", "ApplicationApis", "SessionApis");
        addPackage(feignPackage, "feign", "FeignInterfaces", HEADER_NAMES);
        addPackage(modelPackage, "model");
        TemplateCheck.require(templates(), new TemplateTexts(this));
        // last here, because OpenAPI Generator simplifies the document next; before any file is written
        readContract();
        if (client.headers().isEmpty()) {
            supportingFiles.remove(PackageFiles.type(folderOf(feignPackage), HEADER_NAMES));
        }
    }

    /** Uses subpackages of the invoker's package unless the caller names others. */
    private void defaultPackages() {
        Object invoker = additionalProperties.get(CodegenConstants.INVOKER_PACKAGE);
        if (invoker != null) {
            additionalProperties.putIfAbsent(CodegenConstants.API_PACKAGE, invoker + ".api");
            additionalProperties.putIfAbsent(CodegenConstants.MODEL_PACKAGE, invoker + ".model");
        }
    }

    private List<String> templates() {
        return Stream.of(
                        modelTemplateFiles.keySet().stream(),
                        apiTemplateFiles.keySet().stream(),
                        supportingFiles.stream().map(SupportingFile::getTemplateFile))
                .flatMap(names -> names)
                .toList();
    }

    private void addPackage(String javaPackage, String kind, String... types) {
        supportingFiles.addAll(PackageFiles.of(folderOf(javaPackage), kind, types));
    }

    private String folderOf(String javaPackage) {
        return sourceFolder + File.separator + javaPackage.replace('.', File.separatorChar);
    }

    private void readContract() {
        GenerationProblems problems = new GenerationProblems();
        client = ClientModelReader.read(DocumentSource.read(getInputSpec()), problems);
        types = new JavaTypes(new JavaNaming(client, this::javaName, problems));
        problems.throwErrors();
        problems.warnings().forEach(LOGGER::warn);
        StubDocument.replace(openAPI, client, types.names());
    }

    /** Returns the name that the caller maps the schema to, or one derived from the schema's name. */
    private String javaName(String schema) {
        String mapped = modelNameMapping().get(schema);
        return mapped == null ? JavaIdentifiers.type(schema) : mapped;
    }

    // The names in the stub are those of JavaNaming already: OpenAPI Generator must not change them a second time.

    @Override
    public String toModelName(String name) {
        return name;
    }

    @Override
    public String toModelFilename(String name) {
        return name;
    }

    @Override
    public String toApiName(String tag) {
        return JavaIdentifiers.api(tag);
    }

    @Override
    public String sanitizeTag(String tag) {
        return tag;
    }

    @Override
    public String toOperationId(String operationId) {
        return operationId;
    }

    @Override
    public CodegenOperation fromOperation(String path, String method, Operation operation, List<Server> servers) {
        CodegenOperation generated = super.fromOperation(path, method, operation, servers);
        String exception = Objects.toString(additionalProperties.get(EXCEPTION_TYPE), null);
        generated.vendorExtensions.put("view", OperationView.of(client.operation(method, path), types, exception));
        return generated;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap api, List<ModelMap> models) {
        ApiView.decorate(api, client, types.names(), apiPackage, modelPackage);
        return api;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
        ModelViews.decorate(models, client, types);
        return models;
    }

    @Override
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> bundle) {
        ContractView.decorate(bundle, client, types.names());
        return bundle;
    }

    @Override
    public String apiFilename(String template, String tag) {
        if (template.equals(FEIGN_TEMPLATE)) {
            return outputFolder + File.separator + folderOf(feignPackage) + File.separator + JavaIdentifiers.feign(tag)
                    + ".java";
        }
        return super.apiFilename(template, tag);
    }

    @Override
    public void postProcess() {
        // the library prints a banner here; a quiet build stays quiet
    }
}
