package com.example.api;

import com.example.model.Book;
import com.example.model.GetBookQuery;

/** What can be borrowed. */
public interface BookApi {
    /**
     * Read one book.
     *
     * <p>Those that are lent too.
     *
     * <p>{@code GET /books/{isbn}}. Requires 2 authentication factors. Safe to retry.
     *
     * <p>Fails with HTTP status 404 (No such book).
     *
     * @param isbn The number on its back.
     * @param query The other parameters.
     * @return The book.
     */
    default Book getBook(String isbn, GetBookQuery query) {
        throw new UnsupportedOperationException("BookApi.getBook");
    }

    /** Calls the operation without the other parameters. */
    default Book getBook(String isbn) {
        return getBook(isbn, GetBookQuery.builder().build());
    }

    /**
     * {@code PUT /books/{isbn}}.
     *
     * @param isbn The path parameter {@code isbn}.
     * @param request The request body.
     * @deprecated Since 1.1; use {@code patchBook} instead.
     */
    @Deprecated(since = "1.1")
    default void putBook(String isbn, Book request) {
        throw new UnsupportedOperationException("BookApi.putBook");
    }

    /** Calls the operation without a body. */
    @Deprecated(since = "1.1")
    default void putBook(String isbn) {
        throw new UnsupportedOperationException("BookApi.putBook");
    }
}
