package me.ratio.contract.lock.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import me.ratio.openapi.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTextTest {
    private static final String LIBRARY = """
            module-info.java
            module sample {
                exports library;
                exports library.desk;
                exports library.staff to java.logging;
            }
            ---
            nullness/Nullable.java
            package nullness;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.TYPE_USE)
            public @interface Nullable {}
            ---
            nullness/NullMarked.java
            package nullness;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME)
            public @interface NullMarked {}
            ---
            library/package-info.java
            @nullness.NullMarked
            package library;
            ---
            library/Shelf.java
            package library;
            import java.util.*;
            import nullness.Nullable;
            public abstract class Shelf<T extends Book & Comparable<T>, N extends @Nullable Object> extends Furniture<T> implements Cloneable {
                public static final int WIDTH = 80;
                public final byte @Nullable [] label = null;
                String note = "";
                protected Shelf(int boards) throws java.io.IOException, IllegalStateException {}
                Shelf() {}
                public abstract Map<String, @Nullable List<? extends T>> byName(Map.@Nullable Entry<? super T, ?> entry);
                @Deprecated(since = "2", forRemoval = true) protected final void burn() {}
                @Deprecated public static <X extends Exception> void sort(X[] @Nullable [] first, @Nullable String... rest) throws X {}
                public class Board { public Board(int length) {} }
                protected interface Owner { void own(); }
                private static class Dust {}
                static class Label { public void stick() {} }
                @Override public boolean equals(@Nullable Object other) { return this == other; }
                @Override public int hashCode() { return 1; }
                @Override public String toString() { return ""; }
                public boolean equals(Shelf<T, N> other) { return false; }
            }
            ---
            library/Furniture.java
            package library;
            import nullness.Nullable;
            abstract class Furniture<P> implements Comparable<P> {
                public @Nullable P part() { return null; }
                public int compareTo(P other) { return 0; }
                protected void paint() {}
                void move() {}
            }
            ---
            library/Book.java
            package library;
            public record Book(String title, @nullness.Nullable Integer pages) {
                public Book { title.strip(); }
            }
            ---
            library/Genre.java
            package library;
            public enum Genre implements Labelled {
                POETRY, @Deprecated EPIC, CRIME { @Override public String label() { return "!"; } };
                @Override public String label() { return name(); }
            }
            ---
            library/Labelled.java
            package library;
            public interface Labelled {
                String label();
                default String loud() { return label(); }
                static Labelled none() { return () -> ""; }
            }
            ---
            library/LibraryException.java
            package library;
            public sealed class LibraryException extends RuntimeException permits LateException {
                LibraryException() {}
                public int fine() { return 0; }
                protected void hidden() {}
            }
            ---
            library/LateException.java
            package library;
            public final class LateException extends LibraryException {
                @Override public int fine() { return 1; }
                public void pay(java.util.List<library.staff.Person> witnesses) {}
            }
            ---
            library/staff/Person.java
            package library.staff;
            public class Person {}
            ---
            library/desk/List.java
            package library.desk;
            @FunctionalInterface
            public interface List {
                java.util.List<List> all(library.Book one, Book other);
            }
            ---
            library/desk/Book.java
            package library.desk;
            public @interface Book {
                String by();
                library.Genre[] of() default {};
            }
            """;

    private static final String EXPECTED = """
            # All that callers can see. Made from the compiled classes; do not edit, the build says how to accept a change.
            # Everything is public that is not protected. Under @NullMarked nothing is null that is not @Nullable.

            import java.io.IOException
            import java.util.Map
            import library.staff.Person

            @NullMarked package library

            record Book
                Book(String title, @Nullable Integer pages)
                @Nullable Integer pages()
                String title()

            enum Genre implements Labelled
                CRIME
                @Deprecated EPIC
                POETRY
                String label()

            interface Labelled
                abstract String label()
                default String loud()
                static Labelled none()

            final class LateException extends LibraryException
                LateException()
                void pay(java.util.List<Person> witnesses)

            sealed class LibraryException extends RuntimeException permits LateException
                int fine()

            abstract class Shelf<T extends Book & Comparable<T>, N extends @Nullable Object> implements Cloneable, Comparable<T>
                static final int WIDTH
                final byte @Nullable [] label
                Shelf(int boards) throws IOException
                @Deprecated(forRemoval = true) protected final void burn()
                abstract Map<String, @Nullable java.util.List<? extends T>> byName(@Nullable Map.Entry<? super T, ?> entry)
                int compareTo(T other)
                boolean equals(Shelf<T, N> other)
                protected void paint()
                @Nullable T part()
                @Deprecated static <X extends Exception> void sort(X[] @Nullable [] first, @Nullable String... rest) throws X

            class Shelf.Board
                Board(int length)

            protected interface Shelf.Owner
                abstract void own()

            package library.desk

            @interface Book
                abstract String by()
                default Genre[] of()

            interface List
                abstract java.util.List<List> all(library.Book one, Book other)
            """;

    @TempDir
    Path directory;

    @Test
    void rendersTheVisibleApi() throws IOException {
        assertThat(lock(directory)).isEqualTo(EXPECTED);
    }

    @Test
    void isReproducible() throws IOException {
        assertThat(lock(directory.resolve("first"))).isEqualTo(lock(directory.resolve("second")));
    }

    @Test
    void requiresParameterNames() throws IOException {
        Path classes = SampleModule.compile(directory, LIBRARY, List.of());
        assertThatThrownBy(() -> text(classes))
                .isInstanceOf(DocumentException.class)
                .hasMessageMatching("library\\.\\S+: the class has no parameter names; compile with -parameters");
    }

    private static String lock(Path directory) throws IOException {
        return text(SampleModule.compile(directory, LIBRARY));
    }

    private static String text(Path classes) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return ApiText.of(new CompiledModule(classes, loader));
        }
    }
}
