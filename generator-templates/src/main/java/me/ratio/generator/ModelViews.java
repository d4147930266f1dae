package me.ratio.generator;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.Model;
import me.ratio.generator.naming.JavaNaming;
import org.openapitools.codegen.model.ModelsMap;

/**
 * Prepares each model for its template, and chooses the template.
 *
 * <p>OpenAPI Generator writes one file for each schema of the stub, and knows only its name. Names in the stub are
 * those of the classes, so they lead back to the models. {@code model.mustache} includes the template of the kind that
 * is set here, since OpenAPI Generator has one template for all models.
 */
final class ModelViews {
    private ModelViews() {}

    static void decorate(Map<String, ModelsMap> files, ClientModel client, JavaTypes types) {
        JavaNaming names = types.names();
        Map<String, Model> models = client.models().stream()
                .collect(Collectors.toMap(model -> names.type(model.id()), Function.identity()));
        OperationUsages usages = new OperationUsages(client, names);
        UntypedReaders readers = new UntypedReaders(client, types);
        files.forEach((name, file) -> {
            Model model = models.get(name);
            if (model instanceof Model.ObjectModel object) {
                file.put(object.isParameters() ? "isParameters" : "isObject", true);
                file.put("view", ObjectView.of(object, client, types, readers, usages.of(model.id())));
            } else if (model instanceof Model.UnionModel union) {
                file.put("isUnion", true);
                file.put("view", UnionView.of(union, client, types, readers, usages.of(model.id())));
            } else {
                file.put("isOpenEnum", true);
                file.put("view", EnumView.of((Model.EnumModel) model, names, usages.of(model.id())));
            }
        });
    }
}
