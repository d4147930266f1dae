package me.ratio.generator;

import static me.ratio.generator.Generated.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The methods that read all pages of an operation with {@code x-pagination}. */
class PaginationTest {
    @TempDir
    static Path folder;

    private static Generated generated;

    private final List<List<Object>> requests = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    @BeforeAll
    static void generate() throws Exception {
        generated = Generated.of("pagination.yaml", folder);
    }

    @BeforeEach
    void noRequests() {
        requests.clear();
    }

    /** Returns an API that responds to each call with the next page. */
    private Object api(String response) throws Exception {
        Class<?> api = generated.type(Generation.API, "BooksApi");
        return Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (proxy, method, arguments) -> {
            if (method.getName().endsWith("Pages")) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            requests.add(List.of(arguments));
            return generated.read(response, pages.get(requests.size() - 1));
        });
    }

    private static List<Object> all(Object elements) {
        List<Object> all = new ArrayList<>();
        ((Iterable<?>) elements).forEach(all::add);
        return all;
    }

    @Test
    void sendsTheTokenWithWhatMayGoAlongWithIt() throws Exception {
        pages.addAll(List.of(
                "{\"books\":[{\"isbn\":\"1\"},{\"isbn\":\"2\"}],\"nextToken\":\"two\"}",
                "{\"books\":[],\"nextToken\":\"three\"}",
                "{\"books\":[{\"isbn\":\"3\"}]}"));
        Object query = generated.builder("ListBooksQuery");
        call(call(query, "pageSize", 2L), "genre", "crime");

        List<Object> books = all(call(api("Books"), "listBooksPages", "top", call(query, "build")));

        assertThat(books).extracting(book -> call(book, "isbn")).containsExactly("1", "2", "3");
        assertThat(requests).extracting(request -> request.get(0)).containsOnly("top");
        assertThat(requests)
                .extracting(request -> request.get(1).toString())
                .satisfiesExactly(
                        first -> assertThat(first).contains("genre=crime").doesNotContain("pageToken=two"),
                        second -> assertThat(second).contains("two", "2").doesNotContain("crime"),
                        third -> assertThat(third).contains("three", "2").doesNotContain("crime"));
    }

    @Test
    void sendsTheTokenWithEverythingElseWhereNothingIsSaid() throws Exception {
        pages.addAll(List.of("{\"names\":[\"Ada\"],\"nextToken\":\"2\"}", "{\"names\":[\"Eve\"],\"nextToken\":\"\"}"));
        Object query = generated.builder("ListAuthorsQuery");
        call(query, "country", "PT");

        assertThat(all(call(api("Names"), "listAuthorsPages", call(query, "build"))))
                .containsExactly("Ada", "Eve");
        assertThat(requests.get(1).get(0).toString()).contains("PT", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items: names      | items: name       | /items: the response has no property 'name'",
                "next: nextToken   | next: token       | /next: the response has no property 'token'",
                "parameter: after  | parameter: before | /parameter: the query has no property 'before'",
                "parameter: after} | parameter: after, with: [size]} | /with/0: the query has no property 'size'",
                "items: names      | items: nextToken  | : needs a list of items, and a token that is a string"
            })
    void refusesNamesThatDoNotExist(String right, String wrong, String error) throws Exception {
        Path document = Files.writeString(
                folder.resolve("wrong.yaml"), Generation.text("pagination.yaml").replace(right, wrong));

        assertThat(catchThrowable(() -> Generation.ofDocument(document, folder.resolve("wrong"))))
                .hasMessageContaining("/paths/~1authors/get/x-pagination" + error);
    }
}
