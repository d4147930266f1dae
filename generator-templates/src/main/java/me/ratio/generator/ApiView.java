package me.ratio.generator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.generator.contract.Contract;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;

/** What the templates print of one tag: its two interfaces. */
final class ApiView {
    private ApiView() {}

    static void decorate(OperationsMap api, Contract contract, String apiPackage, String modelPackage) {
        OperationMap operations = api.getOperations();
        Set<String> plain = new TreeSet<>();
        Set<String> feign = new TreeSet<>(Set.of("feign.RequestLine"));
        Set<String> models = new LinkedHashSet<>();
        String tag = "";
        for (CodegenOperation generated : operations.getOperation()) {
            OperationView view = (OperationView) generated.vendorExtensions.get("view");
            plain.addAll(JavaTypes.imports(view.returns(), modelPackage));
            view.arguments().forEach(argument -> {
                plain.addAll(JavaTypes.imports(argument.type(), modelPackage));
                feign.addAll(argument.feignImports());
            });
            models.addAll(view.models());
            if (view.mediaType() != null) {
                feign.add("feign.Headers");
            }
            tag = view.operation().tag();
        }
        feign.addAll(plain);
        feign.add(apiPackage + "." + operations.getClassname());
        operations.put("plainImports", plain);
        operations.put("feignImports", feign);
        operations.put("feignName", Names.feign(tag));
        operations.put(
                "implementsNote",
                Javadoc.comment(
                        "",
                        List.of("Implements {@link " + operations.getClassname() + "} with Feign."
                                + " Every default method is overridden,"
                                + " since Feign cannot call one in a named module."),
                        List.of()));
        operations.put("tagName", Names.literal(tag));
        operations.put("suppressWarnings", Deprecation.excuse(contract, models, ""));
        operations.put("comment", Javadoc.comment("", List.of(words(contract, tag)), List.of()));
    }

    private static String words(Contract contract, String tag) {
        var words = contract.tags().get(tag);
        return Javadoc.sentence(words == null || words.text() == null ? tag : words.text());
    }
}
