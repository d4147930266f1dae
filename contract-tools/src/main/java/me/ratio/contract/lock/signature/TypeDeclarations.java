package me.ratio.contract.lock.signature;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the declaration of a type, with the supertypes that users can see.
 *
 * <p>An example. {@code public class Book extends Item}, with {@code class Item implements Comparable<Item>} not
 * public, is written as {@code class Book implements Comparable<Item>}: users cannot name {@code Item} as a
 * superclass, but can compare books.
 */
final class TypeDeclarations {
    /** Supertypes that follow from the kind of a type. */
    private static final Set<Class<?>> IMPLIED = Set.of(Object.class, Enum.class, Record.class, Annotation.class);

    private final CompiledModule module;
    private final TypeNames names;

    TypeDeclarations(CompiledModule module, TypeNames names) {
        this.module = module;
        this.names = names;
    }

    /** Returns the line of a type. */
    String of(Class<?> type) {
        TypeText text = Supertypes.text(names, type);
        SortedSet<String> classes = new TreeSet<>();
        SortedSet<String> interfaces = new TreeSet<>();
        collect(type, text, classes, interfaces);
        return SignatureWriter.deprecated(type) + Nullness.ofScope(type) + modifiers(type) + kind(type) + " "
                + TypeNames.nested(type) + text.parameters(type.getTypeParameters())
                + clause(" extends ", classes)
                + clause(type.isInterface() ? " extends " : " implements ", interfaces)
                + clause(" permits ", permitted(type));
    }

    /** Collects the visible supertypes; a hidden one is replaced by its own visible supertypes. */
    private void collect(Class<?> type, TypeText text, Set<String> classes, Set<String> interfaces) {
        for (AnnotatedType supertype : Supertypes.direct(type)) {
            Class<?> erased = TypeText.erased(supertype);
            if (module.hides(erased)) {
                collect(erased, text.through(supertype), classes, interfaces);
            } else if (!IMPLIED.contains(erased)) {
                (erased.isInterface() ? interfaces : classes).add(text.of(supertype));
            }
        }
    }

    private SortedSet<String> permitted(Class<?> type) {
        return type.isSealed() && !type.isEnum()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .filter(module::isVisible)
                        .map(subclass -> names.of(subclass, type.getPackageName()))
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    private static String clause(String keyword, SortedSet<String> types) {
        return types.isEmpty() ? "" : keyword + String.join(", ", types);
    }

    /** Returns the modifiers without those that enums, records and interfaces have implicitly. */
    private static String modifiers(Class<?> type) {
        boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord();
        int shown =
                plain ? Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL : Modifier.PROTECTED;
        String sealed = type.isSealed() && !type.isEnum() ? "sealed " : "";
        return SignatureWriter.space(Modifier.toString(type.getModifiers() & shown)) + sealed;
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }
}
