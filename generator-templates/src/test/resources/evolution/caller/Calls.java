package caller;

import com.example.api.BookApi;
import com.example.api.Operations;
import com.example.feign.FeignInterfaces;
import com.example.model.Book;
import com.example.model.LendBookQuery;
import com.example.model.NewBook;
import com.example.model.Reader;
import com.example.model.SearchBooksQuery;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Feign;
import feign.Request;
import feign.Response;
import me.ratio.runtime.feign.QueryParameters;
import me.ratio.runtime.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a caller does with interfaces: calls them, passes them on, and fakes them. */
public final class Calls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reader READER =
            Reader.builder().kind("Reader").name("Ada").build();

    private Calls() {}

    public static String called() {
        return everyCall(new Fake());
    }

    private static String everyCall(BookApi books) {
        List<Object> responses = new ArrayList<>();
        responses.add(books.listBooks().size());
        responses.add(books.addBook(NewBook.builder().title("Emma").build()).title());
        responses.add(books.getBook("1").title());
        responses.add(books.lendBook("1", READER).title());
        responses.add(books.lendBook("1", READER, LendBookQuery.builder().renewable(true).build())
                .title());
        responses.add(books.searchBooks(SearchBooksQuery.builder().text("a b").build())
                .size());
        books.removeBook("1");
        return responses.toString();
    }

    public static String passedOn() {
        BookApi books = new Fake();
        Function<String, Book> get = books::getBook;
        Supplier<List<Book>> all = books::listBooks;
        BiFunction<String, Reader, Book> lend = books::lendBook;
        List<String> titles =
                List.of("1").stream().map(books::getBook).map(Book::title).toList();
        return titles + get.apply("2").title() + all.get().size() + lend.apply("3", READER).title();
    }

    public static String notFaked() {
        BookApi nothing = new BookApi() {};
        try {
            return nothing.getBook("1").title();
        } catch (UnsupportedOperationException e) {
            return e.getMessage();
        }
    }

    public static String sent() {
        List<String> requests = new ArrayList<>();
        QueryParameters query = new QueryParameters();
        BookApi books = Feign.builder()
                .encoder((object, type, template) ->
                        template.body(JSON.convertValue(object, JsonNode.class).toString()))
                .decoder((response, type) ->
                        JSON.readValue(response.body().asInputStream(), JSON.constructType(type)))
                .queryMapEncoder(query)
                .requestInterceptor(query)
                .client((request, options) -> {
                    requests.add(line(request));
                    return answer(request);
                })
                .target(FeignInterfaces.of(BookApi.class), "http://localhost");
        return everyCall(books) + requests;
    }

    private static String line(Request request) {
        String body = request.body() == null ? "" : new String(request.body(), StandardCharsets.UTF_8);
        return request.httpMethod() + " " + request.url() + " " + body;
    }

    private static Response answer(Request request) {
        boolean list = request.url().endsWith("/books") && request.httpMethod() == Request.HttpMethod.GET
                || request.url().contains("/search");
        String book = "{\"isbn\":\"1\",\"title\":\"Ulysses\"}";
        return Response.builder()
                .status(200)
                .request(request)
                .headers(Map.of())
                .body(list ? "[" + book + "]" : book, StandardCharsets.UTF_8)
                .build();
    }

    public static String looked() {
        Operation operation = Operations.GET_BOOK;
        return operation.method() + operation.path();
    }

    private static final class Fake implements BookApi {
        @Override
        public List<Book> listBooks() {
            return List.of(Values.book());
        }

        @Override
        public Book addBook(NewBook request) {
            return Values.book().toBuilder().title(request.title()).build();
        }

        @Override
        public Book getBook(String isbn) {
            return Values.book().toBuilder().title("Book " + isbn).build();
        }

        @Override
        public void removeBook(String isbn) {
            getBook(isbn);
        }

        @Override
        public Book lendBook(String isbn, Reader request, LendBookQuery query) {
            return Values.book().toBuilder()
                    .title(request.name() + query.renewable())
                    .build();
        }

        @Override
        public List<Book> searchBooks(SearchBooksQuery query) {
            return List.of();
        }
    }
}
