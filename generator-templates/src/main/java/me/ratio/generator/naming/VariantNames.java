package me.ratio.generator.naming;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import me.ratio.generator.contract.GenerationProblems;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.Type;
import me.ratio.generator.source.JavaIdentifiers;
import me.ratio.generator.source.ReservedNames;

/**
 * Names the variants of unions: the methods of the visitor, the factory methods and the nested classes.
 *
 * <pre>
 * Cat              cat(Cat)                  of(Cat)                  OfCat
 * List of Cat      catList(List&lt;Cat&gt;)        of(List)                 OfCatList
 * List of Dog      dogList(List&lt;Dog&gt;)        ofDogList(List)          OfDogList
 * </pre>
 *
 * <p>The names come from the type and not from the position among the alternatives, so reordering or adding
 * alternatives renames nothing; only {@code of} belongs to the first type of its erasure.
 */
final class VariantNames {
    private final Map<Model.Variant, Names> names = new IdentityHashMap<>();
    private final ModelTypeNames types;

    /** The names of a variant. */
    private record Names(String method, String nestedClass, String factory) {}

    VariantNames(ModelTypeNames types) {
        this.types = types;
    }

    void assign(Model.UnionModel union, GenerationProblems problems) {
        NamePool methods = NamePool.ofMembers(problems);
        methods.reserve(ReservedNames.UNKNOWN_VARIANT);
        Set<String> erasures = new HashSet<>();
        for (Model.Variant variant : union.variants()) {
            String method = methods.take(method(variant.type()), variant.pointer());
            // a keyword such as default is _default as a method, and OfDefault as a class
            String capitalized = JavaIdentifiers.capitalized(method.replaceFirst("^_", ""));
            // of(List<String>) and of(List<Integer>) have the same erasure
            String factory = erasures.add(erasure(variant.type())) ? "of" : "of" + capitalized;
            names.put(variant, new Names(method, nestedClass("Of" + capitalized), factory));
        }
    }

    /** Returns a name that does not hide a model within the union's class. */
    private String nestedClass(String preferred) {
        return types.isTaken(preferred) ? nestedClass(preferred + "_") : preferred;
    }

    /** Returns a name for a type without its package and its punctuation: {@code List<Pet>} is {@code petList}. */
    private String method(Type type) {
        if (type instanceof Type.Named named) {
            return JavaIdentifiers.method(JavaIdentifiers.decapitalized(types.of(named.model())));
        }
        if (type instanceof Type.ListOf list) {
            return method(list.element()) + "List";
        }
        if (type instanceof Type.MapOf map) {
            return method(map.value()) + "Map";
        }
        return type instanceof Type.Scalar scalar ? scalar.java().variantName() : "any";
    }

    private String erasure(Type type) {
        if (type instanceof Type.Named named) {
            return types.of(named.model());
        }
        if (type instanceof Type.Scalar scalar) {
            return scalar.java().javaClass().getSimpleName();
        }
        return type instanceof Type.ListOf ? "List" : type instanceof Type.MapOf ? "Map" : "Object";
    }

    String method(Model.Variant variant) {
        return names.get(variant).method();
    }

    String nestedClass(Model.Variant variant) {
        return names.get(variant).nestedClass();
    }

    String factory(Model.Variant variant) {
        return names.get(variant).factory();
    }
}
