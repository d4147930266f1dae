package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Breaks cycles of unions. With {@code A: {oneOf: [B, integer]}} and {@code B: {oneOf: [A, boolean]}}, reading an
 * {@code A} would try a {@code B}, which would try an {@code A} again, without end; so {@code B} loses its variant
 * {@code A}. Cycles through an object or a list are harmless: each step consumes a part of the JSON.
 *
 * <p>This is a depth-first search over unions: a variant that is still {@link #beingVisited} leads back to where the
 * search came from.
 */
final class UnionCycles {
    private final Map<ModelId, Model> models;
    private final Consumer<ModelId> onRemovedVariant;
    private final Set<ModelId> beingVisited = new HashSet<>();
    private final Set<ModelId> visited = new HashSet<>();

    private UnionCycles(Map<ModelId, Model> models, Consumer<ModelId> onRemovedVariant) {
        this.models = models;
        this.onRemovedVariant = onRemovedVariant;
    }

    /**
     * Breaks all cycles.
     *
     * @param models the models, in which unions are replaced
     * @param onRemovedVariant called with each union that loses a variant
     */
    static void breakAll(Map<ModelId, Model> models, Consumer<ModelId> onRemovedVariant) {
        UnionCycles cycles = new UnionCycles(models, onRemovedVariant);
        List.copyOf(models.keySet()).forEach(cycles::visit);
    }

    private void visit(ModelId id) {
        if (!(models.get(id) instanceof Model.UnionModel union) || !visited.add(id)) {
            return;
        }
        beingVisited.add(id);
        List<Model.Variant> kept = new ArrayList<>();
        for (Model.Variant variant : union.variants()) {
            if (variant.type() instanceof Type.Named next) {
                if (beingVisited.contains(next.model())) {
                    onRemovedVariant.accept(id);
                    continue;
                }
                visit(next.model());
            }
            kept.add(variant);
        }
        beingVisited.remove(id);
        models.put(
                id,
                new Model.UnionModel(
                        id, union.documentation(), union.responseOf(), union.discriminator(), List.copyOf(kept)));
    }
}
