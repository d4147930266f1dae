package me.ratio.contract.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import me.ratio.contract.lock.ApiChange.Change;
import me.ratio.openapi.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDiffTest {
    private static final String SHELF = "@NullMarked package library\n\n%s\n    Shelf()\n    %s\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int pages()                         | long pages()                        | true  | returns another type
            String title()                      | @Nullable String title()            | true  | may be null now
            @Nullable String title()            | String title()                      | false | never null now
            byte[] cover()                      | byte @Nullable [] cover()           | true  | may be null now
            List<@Nullable String> all()        | List<String> all()                  | false | never null now
            String all()                        | @Deprecated String all()            | false | deprecated now
            @Deprecated(forRemoval = true) A b() | A b()                              | false | no longer deprecated
            static final int WIDTH              | static final long WIDTH             | true  | another type
            void add(String a, String b)        | void add(String b, String a)        | true  | parameters are reordered, which compilers may not notice
            void add(String a)                  | void add(String title)              | false | parameters are renamed
            void add(String a)                  | void add(@Nullable String a)        | false | a may be null now
            void add(@Nullable String a)        | void add(String a)                  | true  | a must not be null now
            void add(Map<String, List<T>> a)    | void add(Map<String, T> a)          | true  | other parameters
            void add(String a)                  | void add(String a) throws Full      | true  | other checked exceptions
            void add() throws A, B              | void add() throws B, A              | false |
            <T> void add(T t)                   | <T extends Book> void add(T t)      | true  | other type parameters
            default void add()                  | abstract void add()                 | true  | abstract now
            abstract void add()                 | default void add()                  | false | no longer abstract
            protected void add()                | void add()                          | false | no longer protected
            static void add()                   | void add()                          | true  | no longer static
            POETRY                              | @Deprecated POETRY                  | false | deprecated now
            """)
    void comparesMembers(String old, String next, boolean breaking, String note) {
        assertThat(between(member(old), member(next))).singleElement().satisfies(change -> {
            assertThat(change.change()).isEqualTo(Change.CHANGED);
            assertThat(change.type()).isEqualTo("library.Shelf");
            assertThat(change.old()).isEqualTo(old);
            assertThat(change.next()).isEqualTo(next);
            assertThat(change.breaking()).isEqualTo(breaking);
            assertThat(change.note()).isEqualTo(note == null ? "" : note);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class Shelf                         | final class Shelf                   | true  | final now
            abstract class Shelf                | class Shelf                         | false | no longer abstract
            class Shelf                         | interface Shelf                     | true  | another kind of type
            class Shelf<T>                      | class Shelf<T, U>                   | true  | other type parameters
            class Shelf extends A               | class Shelf                         | true  | no longer a A
            class Shelf implements A            | class Shelf implements A, B<C, D>   | false | also a B<C, D>
            interface Shelf                     | interface Shelf extends Closeable   | true  | every implementation has to implement Closeable
            sealed class Shelf permits A        | sealed class Shelf permits A, B     | false | a switch without default does not handle the new subtypes
            sealed class Shelf permits A, B     | sealed class Shelf permits B        | true  | fewer permitted subtypes
            class Shelf<T extends A> extends B  | class Shelf<T extends A> extends C  | true  | no longer a B; also a C
            """)
    void comparesTypes(String old, String next, boolean breaking, String note) {
        assertThat(between(SHELF.formatted(old, "void add()"), SHELF.formatted(next, "void add()")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.member()).isNull();
                    assertThat(change.breaking()).isEqualTo(breaking);
                    assertThat(change.note()).isEqualTo(note);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "interface Shelf, abstract void sort(), true",
        "sealed interface Shelf, abstract void sort(), false",
        "interface Shelf, default void sort(), false",
        "abstract class Shelf, abstract void sort(), true",
        "@interface Shelf, abstract String sort(), true",
        "enum Shelf, SORTED, false",
        "final class Shelf, void sort(), false"
    })
    void newMembersBreakOnlyImplementors(String type, String member, boolean breaking) {
        assertThat(between(SHELF.formatted(type, "void add()"), SHELF.formatted(type, "void add()\n    " + member)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.change()).isEqualTo(Change.ADDED);
                    assertThat(change.breaking()).isEqualTo(breaking);
                });
    }

    @Test
    void newAbstractMembersOfInextensibleClassesAreCompatible() {
        String old = "package library\n\nabstract class Shelf\n    abstract void add()\n";

        assertThat(between(old, old + "    abstract void sort()\n"))
                .singleElement()
                .matches(change -> !change.breaking());
    }

    @Test
    void removedMembersAreBreaking() {
        assertThat(between(member("void add()"), member("void sort()")))
                .extracting(ApiChange::change, ApiChange::member, ApiChange::breaking)
                .containsExactly(tuple(Change.REMOVED, "add", true), tuple(Change.ADDED, "sort", false));
    }

    @Test
    void pairsOverloadsByParameterTypes() {
        String old = member("void add(String a)\n    void add(String a, int b)");
        String next = member("void add(String a)\n    void add(String a, long b)\n    void add(URI a)");

        assertThat(between(old, next))
                .extracting(ApiChange::change)
                .containsExactly(Change.REMOVED, Change.ADDED, Change.ADDED);
    }

    @Test
    void reportsAddedAndRemovedTypesOnce() {
        String more = "\nenum Genre\n    CRIME\n    POETRY\n";

        assertThat(between(member("void add()"), member("void add()") + more))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.next()).isEqualTo("enum Genre");
                    assertThat(change.note()).isEqualTo("with 2 members");
                });
        assertThat(between(member("void add()") + more, member("void add()")))
                .singleElement()
                .matches(ApiChange::breaking);
    }

    @Test
    void changedImportsAreBreaking() {
        String lock = "import java.util.Date\nimport java.net.URI\n\n" + member("Date when()");

        assertThat(between(lock, lock.replace("java.util.Date", "java.sql.Date").replace("import java.net.URI\n", "")))
                .singleElement()
                .matches(change -> change.breaking() && change.type().equals("import Date"));
        assertThat(between(lock, lock.replace("@NullMarked ", "")))
                .singleElement()
                .matches(change -> change.breaking() && change.type().equals("package library"));
    }

    @Test
    void ignoresCommentsBlankLinesAndOrder() {
        assertThat(between("# One.\n" + member("int a()\n    int b()"), member("int b()\n\n    int a()")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: 3.0.0",
                "package library\nclass",
                "package library\nclass Shelf because",
                "    void add()",
                "package library\n    void add()",
                "package library\nclass Shelf\n    void add(String)",
                "package library\nclass Shelf\n    void add(List<String a)",
                "package library\nclass Shelf\n    void add() soon",
                "package library\nclass Shelf\n    <T void add()",
                "package library\nclass Shelf\n    3 + 4",
                "<<<<<<< ours\npackage library",
                ""
            })
    void rejectsOtherText(String text) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> ApiLock.parse("old.txt", text))
                .withMessageMatching("old\\.txt:(\\d+:)? not .*an API lock: .*");
    }

    private static String member(String line) {
        return SHELF.formatted("class Shelf", line);
    }

    private static List<ApiChange> between(String old, String next) {
        return ApiDiff.between(ApiLock.parse("old.txt", old), ApiLock.parse("new.txt", next));
    }
}
