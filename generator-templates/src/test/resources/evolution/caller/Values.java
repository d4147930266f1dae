package caller;

import com.example.model.Book;
import com.example.model.Language;
import com.example.model.NewBook;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a caller does with models and open enums. */
public final class Values {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Values() {}

    static Book book() {
        return Book.builder()
                .isbn("1")
                .title("Ulysses")
                .shelf("J")
                .language(Language.EN)
                .keywords(List.of("Dublin"))
                .build();
    }

    public static String built() {
        return NewBook.builder().title("Emma").language(Language.of("en")).build().toString();
    }

    public static String missing() {
        try {
            return NewBook.builder().build().toString();
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    public static String read() {
        Book book = book();
        return book.isbn() + book.title() + book.shelf() + book.language() + book.keywords() + book.unknownFields();
    }

    public static String changed() {
        Book other = book().toBuilder().title("Dubliners").unknownField("note", 1).build();
        return other + " " + other.equals(book()) + " " + book().equals(book());
    }

    public static String mapped() {
        Function<Book, String> title = Book::title;
        Map<String, Book> byTitle = List.of(book()).stream().collect(Collectors.toMap(Book::title, each -> each));
        return title.apply(book()) + byTitle.keySet();
    }

    public static String writtenAndReadAgain() throws IOException {
        String json = "{\"isbn\":\"2\",\"language\":\"el\",\"pages\":3}";
        Book book = JSON.readValue(json, Book.class);
        return book.isbn() + JSON.readTree(json).equals(JSON.readTree(JSON.writeValueAsString(book)));
    }

    public static String switched() {
        return words(Language.DE) + words(Language.EN) + words(Language.of("xx"));
    }

    private static String words(Language language) {
        switch (language.known()) {
            case DE:
                return "German";
            case EN:
                return "English";
            case UNRECOGNIZED:
            default:
                return language.value();
        }
    }

    public static String switchedAsExpression() {
        return switch (book().language().known()) {
            case EN -> "English";
            default -> "other";
        };
    }

    public static String known() {
        return Language.knownValues().contains(Language.DE) + Language.Known.valueOf("EN").name();
    }
}
