package me.ratio.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;

/** What the templates print of one tag: its two interfaces. */
final class ApiView {
    private ApiView() {}

    /** The Feign interface that carries a plain one. */
    static String feignName(String apiName) {
        return apiName.replaceFirst("Api$", "") + "Feign";
    }

    static void decorate(OperationsMap api, OpenAPI document, String apiPackage, String modelPackage) {
        OperationMap operations = api.getOperations();
        operations.put("feignName", feignName(operations.getClassname()));
        Set<String> plain = new TreeSet<>();
        Set<String> feign = new TreeSet<>(Set.of("feign.RequestLine"));
        String tag = "";
        for (CodegenOperation operation : operations.getOperation()) {
            Map<?, ?> view = (Map<?, ?>) operation.vendorExtensions.get("view");
            plain.addAll(JavaTypes.imports(String.valueOf(view.get("returns")), modelPackage));
            for (Object each : (List<?>) view.get("arguments")) {
                Argument argument = (Argument) each;
                plain.addAll(JavaTypes.imports(argument.type(), modelPackage));
                feign.addAll(argument.feignImports());
            }
            tag = operation.tags.get(0).getName();
        }
        feign.addAll(plain);
        feign.add(apiPackage + "." + operations.getClassname());
        operations.put("plainImports", plain);
        operations.put("feignImports", feign);
        operations.put("tagName", Names.literal(tag));
        operations.put("comment", Javadoc.comment("", List.of(words(document, tag)), List.of()));
    }

    private static String words(OpenAPI document, String tag) {
        return document.getTags() == null
                ? Javadoc.sentence(tag)
                : document.getTags().stream()
                        .filter(declared -> declared.getName().equals(tag) && declared.getDescription() != null)
                        .map(Tag::getDescription)
                        .filter(description -> !description.isBlank())
                        .map(Javadoc::sentence)
                        .findFirst()
                        .orElse(Javadoc.sentence(tag));
    }
}
