package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Ends unions that are variants of themselves by way of other unions: to try one would mean to try it again. */
final class Circles {
    private final Map<String, Shape> shapes;
    private final Consumer<String> ended;
    private final Set<String> open = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    private Circles(Map<String, Shape> shapes, Consumer<String> ended) {
        this.shapes = shapes;
        this.ended = ended;
    }

    /** @param ended is told which unions have a variant less */
    static void end(Map<String, Shape> shapes, Consumer<String> ended) {
        Circles circles = new Circles(shapes, ended);
        List.copyOf(shapes.keySet()).forEach(circles::end);
    }

    private void end(String name) {
        if (!(shapes.get(name) instanceof Shape.UnionShape union) || !done.add(name)) {
            return;
        }
        open.add(name);
        List<Shape.Variant> kept = new ArrayList<>();
        for (Shape.Variant variant : union.variants()) {
            if (variant.type() instanceof Type.Named next) {
                if (open.contains(next.name())) {
                    ended.accept(name);
                    continue;
                }
                end(next.name());
            }
            kept.add(variant);
        }
        open.remove(name);
        shapes.put(name, new Shape.UnionShape(name, union.schema(), union.words(), union.tag(), List.copyOf(kept)));
    }
}
