package me.ratio.generator;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.generator.contract.Contract;
import me.ratio.generator.contract.Shape;
import org.openapitools.codegen.model.ModelsMap;

/** Gives each file of a model what its template prints, and says which template that is. */
final class ModelViews {
    private ModelViews() {}

    static void decorate(Map<String, ModelsMap> files, Contract contract) {
        Map<String, Shape> shapes =
                contract.shapes().stream().collect(Collectors.toMap(Shape::name, Function.identity()));
        Users users = new Users(contract);
        TreeReaders readers = new TreeReaders(contract);
        files.forEach((name, file) -> {
            Shape shape = shapes.get(name);
            if (shape instanceof Shape.ObjectShape object) {
                file.put(object.parameters() ? "isParameters" : "isObject", true);
                file.put("view", ObjectView.of(object, contract, readers, users.of(name)));
            } else if (shape instanceof Shape.UnionShape union) {
                file.put("isUnion", true);
                file.put("view", UnionView.of(union, contract, readers, users.of(name)));
            } else {
                file.put("isOpenEnum", true);
                file.put("view", EnumView.of((Shape.EnumShape) shape, users.of(name)));
            }
        });
    }
}
