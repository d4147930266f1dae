package me.ratio.generator;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.contract.Type;

/**
 * Writes the expressions that read values from untyped JSON, that is, maps, lists, strings and numbers. A union needs
 * them: its JSON must be parsed before the variant is known, and Jackson cannot read it a second time. So do the models
 * that a variant leads to.
 *
 * <pre>
 * List&lt;Pet&gt;      UntypedJson.listOf(Pet::read)
 * Map of dates   UntypedJson.mapOf(UntypedJson::date)
 * </pre>
 */
final class UntypedReaders {
    private final JavaTypes types;
    private final Map<ModelId, Model> models;
    private final Set<ModelId> reached = new HashSet<>();
    private final Set<ModelId> variants = new HashSet<>();

    UntypedReaders(ClientModel client, JavaTypes types) {
        this.types = types;
        models = client.models().stream().collect(Collectors.toMap(Model::id, Function.identity()));
        client.models().forEach(model -> {
            if (model instanceof Model.UnionModel union) {
                union.variants().forEach(variant -> {
                    reach(variant.type());
                    if (variant.type() instanceof Type.Named named) {
                        variants.add(named.model());
                    }
                });
            }
        });
    }

    private void reach(Type type) {
        for (ModelId model : JavaTypes.models(type)) {
            if (reached.add(model) && models.get(model) instanceof Model.ObjectModel object) {
                object.properties().forEach(property -> reach(property.type()));
            }
        }
    }

    /** Tells whether a model is a variant of a union. */
    boolean isVariant(ModelId model) {
        return variants.contains(model);
    }

    /** Tells whether a union leads to a model. */
    boolean reaches(ModelId model) {
        return reached.contains(model);
    }

    boolean isEnum(Type type) {
        return type instanceof Type.Named named && models.get(named.model()) instanceof Model.EnumModel;
    }

    boolean isObject(Type type) {
        return type instanceof Type.Named named && models.get(named.model()) instanceof Model.ObjectModel;
    }

    /** Returns a function from untyped JSON to a type. */
    String function(Type type) {
        if (type instanceof Type.Named named) {
            String name = types.of(named);
            return models.get(named.model()) instanceof Model.EnumModel values
                    ? "value -> " + name + ".of(" + values.scalar().reader("value") + ")"
                    : name + "::read";
        }
        if (type instanceof Type.ListOf list) {
            return "UntypedJson.listOf(" + function(list.element()) + ")";
        }
        if (type instanceof Type.MapOf map) {
            return "UntypedJson.mapOf(" + function(map.value()) + ")";
        }
        return type instanceof Type.Scalar scalar ? scalar.java().readerFunction() : "UntypedJson::anything";
    }

    /** Returns an expression that reads {@code json} as a variant, and throws if the value is not one. */
    String variant(Type type) {
        if (type instanceof Type.Named named) {
            String name = types.of(named);
            if (models.get(named.model()) instanceof Model.EnumModel values) {
                // of(...) of an open enum accepts any string; as a variant it would take the values of other variants
                return "UntypedJson.known(" + name + ".of(" + values.scalar().reader("json") + "), " + name
                        + ".knownValues())";
            }
            return models.get(named.model()) instanceof Model.UnionModel ? name + ".known(json)" : name + ".read(json)";
        }
        if (type instanceof Type.Scalar scalar) {
            return scalar.java().reader("json");
        }
        return type instanceof Type.Anything ? "UntypedJson.anything(json)" : function(type) + ".apply(json)";
    }
}
