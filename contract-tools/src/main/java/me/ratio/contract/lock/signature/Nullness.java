package me.ratio.contract.lock.signature;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes nullness annotations. They are recognised by their simple names, because several libraries have them and a
 * change from one library to another changes nothing for callers.
 */
final class Nullness {
    private static final String MARKED = "NullMarked";
    private static final Set<String> OF_TYPES = Set.of("Nullable", "NonNull");
    private static final Set<String> OF_SCOPES = Set.of(MARKED, "NullUnmarked");

    private Nullness() {}

    /** Returns the annotation of a type, such as {@code "@Nullable "}, or {@code ""}. */
    static String ofType(AnnotatedElement type) {
        return text(type, OF_TYPES);
    }

    /** Returns the annotation of a type or method for everything in it, such as {@code "@NullUnmarked "}, or {@code ""}. */
    static String ofScope(AnnotatedElement scope) {
        return text(scope, OF_SCOPES);
    }

    /** Tells whether types without annotation are never null in a package. */
    static boolean isMarked(AnnotatedElement packageInfo) {
        return ofScope(packageInfo).contains(MARKED);
    }

    private static String text(AnnotatedElement element, Set<String> names) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .filter(names::contains)
                .sorted()
                .map(name -> "@" + name + " ")
                .collect(Collectors.joining());
    }
}
