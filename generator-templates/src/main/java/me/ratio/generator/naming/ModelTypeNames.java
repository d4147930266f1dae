package me.ratio.generator.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import me.ratio.generator.contract.GenerationProblems;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.contract.NameOrigin;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.source.JavaIdentifiers;
import me.ratio.generator.source.ReservedNames;

/**
 * Names the types of models, each of which becomes a file: {@code Pet.java} and {@code PET.java} would be one file on
 * Windows and macOS, so the second becomes {@code PET2}.
 */
final class ModelTypeNames {
    private final OperationNames operations;
    private final UnaryOperator<String> schemaNames;
    private final NamePool pool;
    private final Map<ModelId, String> names = new HashMap<>();
    /** The names of models only; the pool has reserved ones as well. */
    private final Set<String> taken = new HashSet<>();

    ModelTypeNames(OperationNames operations, UnaryOperator<String> schemaNames, GenerationProblems problems) {
        this.operations = operations;
        this.schemaNames = schemaNames;
        this.pool = NamePool.ofFiles(problems);
        ReservedNames.TYPES.forEach(pool::reserve);
    }

    /** Reserves the names of interfaces: a file that imports a model refers to them by their simple names, too. */
    void reserveInterfaces(List<OperationModel> declared) {
        declared.forEach(operation -> {
            pool.reserve(JavaIdentifiers.api(operation.tag()));
            pool.reserve(JavaIdentifiers.feign(operation.tag()));
        });
    }

    /** Names named schemas first: an inline type {@code Order.line} must not take the name of a schema OrderLine. */
    void assign(List<Model> models) {
        for (Model model : models) {
            if (model.id().origin() instanceof NameOrigin.NamedSchema schema) {
                take(model.id(), schemaNames.apply(schema.name()));
            }
        }
        for (Model model : models) {
            if (!names.containsKey(model.id())) {
                // the caller's mapping applies to derived names as well: modelNameMappings OrderLinesItem=OrderLine
                String suggestion = JavaIdentifiers.type(suggestion(model.id().origin()));
                take(model.id(), schemaNames.apply(suggestion));
            }
        }
    }

    private void take(ModelId model, String preferred) {
        String name = pool.take(preferred, model.pointer());
        names.put(model, name);
        taken.add(name);
    }

    /**
     * Returns the name that the origin leads to; owners are named before their parts, as models are listed that way.
     */
    private String suggestion(NameOrigin origin) {
        if (origin instanceof NameOrigin.Part part) {
            return suggestion(part.owner()) + JavaIdentifiers.type(part.part());
        }
        if (origin instanceof NameOrigin.OfModel of) {
            return names.get(of.model());
        }
        if (origin instanceof NameOrigin.OfOperation of) {
            return JavaIdentifiers.type(operations.method(of.operation()));
        }
        return schemaNames.apply(((NameOrigin.NamedSchema) origin).name());
    }

    String of(ModelId model) {
        return names.get(model);
    }

    /** Tells whether a model has this name. */
    boolean isTaken(String name) {
        return taken.contains(name);
    }
}
