package me.ratio.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import me.ratio.runtime.error.RepeatedPageException;
import org.junit.jupiter.api.Test;

class PagesTest {
    /** A page: its elements, null if the server left them out, and the token of the next one. */
    private record Page(List<String> items, String next) {}

    private final List<String> read = new ArrayList<>();

    private Pages<String> pages(Map<String, Page> server) {
        return new Pages<>(
                token -> {
                    read.add(String.valueOf(token));
                    return server.get(String.valueOf(token));
                },
                Page::items,
                Page::next);
    }

    @Test
    void readsEachPageWhenItIsNeeded() {
        Pages<String> pages = pages(Map.of(
                "null",
                new Page(List.of("a", "b"), "2"),
                "2",
                new Page(List.of(), "3"),
                "3",
                new Page(List.of("c"), "")));

        assertThat(pages).containsExactly("a", "b", "c");
        assertThat(read).containsExactly("null", "2", "3");
        read.clear();
        assertThat(pages.stream().findFirst()).contains("a");
        assertThat(read)
                .as("a stream begins again and reads no further than it has to")
                .containsExactly("null");
    }

    @Test
    void endsAtAPageWithoutItemsAndWithoutToken() {
        Iterator<String> iterator = pages(Map.of("null", new Page(null, null))).iterator();

        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void doesNotReadAPageTwice() {
        Pages<String> circle = pages(
                Map.of("null", new Page(List.of(), "1"), "1", new Page(List.of(), "2"), "2", new Page(List.of(), "1")));

        assertThatThrownBy(() -> circle.forEach(item -> {})).isInstanceOf(RepeatedPageException.class);
        assertThat(read).containsExactly("null", "1", "2");
    }
}
