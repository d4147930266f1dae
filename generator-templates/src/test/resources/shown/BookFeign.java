package com.example.feign;

import com.example.api.BookApi;
import com.example.model.Book;
import com.example.model.GetBookQuery;
import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import me.ratio.runtime.feign.PathSegment;

/**
 * Implements {@link BookApi} with Feign. Every method of an operation is overridden, since Feign sends nothing for a
 * default method.
 */
public interface BookFeign extends BookApi {
    @Override
    @RequestLine(value = "GET /books/{isbn}", decodeSlash = false)
    Book getBook(@Param(value = "isbn", expander = PathSegment.class) String isbn, @QueryMap GetBookQuery query);

    @Override
    @RequestLine(value = "GET /books/{isbn}", decodeSlash = false)
    Book getBook(@Param(value = "isbn", expander = PathSegment.class) String isbn);

    @Override
    @Deprecated(since = "1.1")
    @RequestLine(value = "PUT /books/{isbn}", decodeSlash = false)
    @Headers("Content-Type: application/vnd.library+json")
    void putBook(@Param(value = "isbn", expander = PathSegment.class) String isbn, Book request);

    @Override
    @Deprecated(since = "1.1")
    @RequestLine(value = "PUT /books/{isbn}", decodeSlash = false)
    @Headers("Content-Type: application/vnd.library+json")
    void putBook(@Param(value = "isbn", expander = PathSegment.class) String isbn);
}
