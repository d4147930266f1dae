package me.ratio.runtime.page;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import me.ratio.runtime.error.RepeatedPageException;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list that a server returns page by page. A page is read when its first element is asked for, so a loop
 * that ends early leaves the rest unread. Each iteration begins with the first page again.
 *
 * <pre>{@code
 * for (Book book : library.listBooksPages(query)) {
 *     print(book.title());
 * }
 * Optional<Book> first = library.listBooksPages(query).stream().filter(Book::isNew).findFirst();
 * }</pre>
 *
 * @param <T> the type of the elements
 */
public final class Pages<T> implements Iterable<T> {
    private final Supplier<Iterator<List<T>>> pages;

    /**
     * Creates the elements of all pages, for generated code.
     *
     * @param read reads the page of a token; the first page with null
     * @param items returns the elements of a page, in their order
     * @param nextToken returns the token of the next page; null or empty on the last one
     * @param <P> the type of a page
     */
    public <P> Pages(
            Function<@Nullable String, P> read,
            Function<P, @Nullable List<T>> items,
            Function<P, @Nullable String> nextToken) {
        this.pages = () -> new PageIterator<>(read, items, nextToken);
    }

    /**
     * Returns an iterator that begins with the first page.
     *
     * @return an iterator whose methods throw what reading a page throws, and {@link RepeatedPageException} if the server
     *     sends a token a second time
     */
    @Override
    public Iterator<T> iterator() {
        Iterator<List<T>> remaining = pages.get();
        return new Iterator<>() {
            private Iterator<T> page = List.<T>of().iterator();

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && remaining.hasNext()) {
                    page = remaining.next().iterator();
                }
                return page.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }
        };
    }

    /** Returns the elements as a stream, which reads pages as it goes. */
    public Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), 0), false);
    }

    private static final class PageIterator<P, T> implements Iterator<List<T>> {
        private final Function<@Nullable String, P> read;
        private final Function<P, @Nullable List<T>> items;
        private final Function<P, @Nullable String> nextToken;
        private final Set<String> seen = new HashSet<>();
        private @Nullable String token;
        private boolean ended;

        PageIterator(
                Function<@Nullable String, P> read,
                Function<P, @Nullable List<T>> items,
                Function<P, @Nullable String> nextToken) {
            this.read = read;
            this.items = items;
            this.nextToken = nextToken;
        }

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public List<T> next() {
            if (ended) {
                throw new NoSuchElementException();
            }
            if (token != null && !seen.add(token)) {
                throw new RepeatedPageException();
            }
            P page = read.apply(token);
            token = nextToken.apply(page);
            ended = token == null || token.isEmpty();
            List<T> elements = items.apply(page);
            return elements == null ? List.of() : elements;
        }
    }
}
