package me.ratio.generator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.Documentation;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.JavaIdentifiers;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.StringLiteral;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Prepares the two interfaces of a tag for their templates: the plain one for callers, and the one for Feign.
 *
 * <p>OpenAPI Generator groups the operations of the stub by tag and renders both templates with one map, so this class
 * adds to that map. The view of each operation is already there: {@link ContractCodegen#fromOperation} has put it among
 * the vendor extensions, the only place for data that OpenAPI Generator passes on untouched.
 */
final class ApiView {
    private ApiView() {}

    static void decorate(
            OperationsMap api, ClientModel client, JavaNaming names, String apiPackage, String modelPackage) {
        OperationMap operations = api.getOperations();
        // sorted, as formatters sort imports
        Set<String> plain = new TreeSet<>();
        Set<String> feign = new TreeSet<>(Set.of("feign.RequestLine"));
        Set<String> pages = new TreeSet<>();
        Set<ModelId> models = new LinkedHashSet<>();
        String tag = "";
        for (CodegenOperation generated : operations.getOperation()) {
            OperationView view = (OperationView) generated.vendorExtensions.get("view");
            plain.addAll(JavaTypes.imports(view.returns(), modelPackage));
            view.arguments().forEach(argument -> {
                plain.addAll(JavaTypes.imports(argument.type(), modelPackage));
                feign.addAll(argument.feignImports());
            });
            models.addAll(view.models());
            if (view.pages() != null) {
                pages.addAll(view.pages().imports(modelPackage));
            }
            // plain JSON needs no annotation: the encoder sends its Content-Type
            if (view.mediaType() != null) {
                feign.add("feign.Headers");
            }
            // the same for all of them
            tag = names.tag(view.operation());
        }
        // a Feign interface overrides every method of the plain one, so it needs the same types
        feign.addAll(plain);
        plain.addAll(pages);
        feign.add(apiPackage + "." + operations.getClassname());
        operations.put("plainImports", plain);
        operations.put("feignImports", feign);
        operations.put("feignName", JavaIdentifiers.feign(tag));
        operations.put(
                "implementsNote",
                Javadoc.comment(
                        "",
                        List.of("Implements {@link " + operations.getClassname() + "} with Feign."
                                + " Every method of an operation is overridden,"
                                + " since Feign sends nothing for a default method."),
                        List.of()));
        operations.put("tagName", StringLiteral.of(tag));
        operations.put("suppressWarnings", Deprecation.suppression(client, names, models, null));
        operations.put("comment", Javadoc.comment("", List.of(description(client, tag)), List.of()));
    }

    private static String description(ClientModel client, String tag) {
        Documentation documentation = client.tags().getOrDefault(tag, Documentation.of(tag));
        return Javadoc.sentence(documentation.text() == null ? tag : documentation.text());
    }
}
