package com.example.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import me.ratio.runtime.model.ModelToString;
import me.ratio.runtime.model.RequestParameters;
import me.ratio.runtime.model.UnknownFields;
import me.ratio.runtime.model.UnmodifiableCopy;
import org.jspecify.annotations.Nullable;

/** The parameters of getBook. */
public final class GetBookQuery implements RequestParameters {
    private final @Nullable Integer pageSize;
    private final @Nullable String libraryBranch;
    private final Map<String, @Nullable Object> unknownFields;

    private GetBookQuery(
            @Nullable Integer pageSize,
            @Nullable String libraryBranch,
            Map<String, @Nullable Object> unknownFields) {
        this.pageSize = pageSize;
        this.libraryBranch = libraryBranch;
        this.unknownFields = UnmodifiableCopy.of(unknownFields);
    }

    /** How many pages. At least {@code 1}. At most {@code 50}. Default {@code 10}. Null if absent. */
    public @Nullable Integer pageSize() {
        return pageSize;
    }

    /** The header {@code Library-Branch}. Pattern <code>[a-z]+</code>. Null if absent. */
    public @Nullable String libraryBranch() {
        return libraryBranch;
    }

    @Override
    public void writeTo(Writer writer) {
        writer.query("page-size", this.pageSize);
        writer.header("Library-Branch", this.libraryBranch);
        unknownFields.forEach(writer::query);
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with all values of this object, to change some of them. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.pageSize = pageSize;
        builder.libraryBranch = libraryBranch;
        builder.unknownFields.putAll(unknownFields);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GetBookQuery that
                && Objects.equals(pageSize, that.pageSize)
                && Objects.equals(libraryBranch, that.libraryBranch)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pageSize, libraryBranch, unknownFields);
    }

    /** Returns a text for logs: sensitive values are masked, unknown parameters only named. */
    @Override
    public String toString() {
        return new ModelToString("GetBookQuery")
                .add("page-size", pageSize)
                .add("Library-Branch", libraryBranch)
                .unknown(unknownFields)
                .toString();
    }

    /** Builds {@link GetBookQuery} objects; not safe for use by several threads. */
    public static final class Builder {
        private @Nullable Integer pageSize;
        private @Nullable String libraryBranch;
        private final Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        private Builder() {}

        /** How many pages. At least {@code 1}. At most {@code 50}. Default {@code 10}. */
        public Builder pageSize(Integer pageSize) {
            this.pageSize = Objects.requireNonNull(pageSize, "page-size");
            return this;
        }

        /** The header {@code Library-Branch}. Pattern <code>[a-z]+</code>. */
        public Builder libraryBranch(String libraryBranch) {
            this.libraryBranch = Objects.requireNonNull(libraryBranch, "Library-Branch");
            return this;
        }

        /**
         * Sets a query parameter that this version does not know; it is sent unchanged.
         *
         * @throws IllegalArgumentException if this version knows a parameter of that name
         */
        public Builder unknownField(String name, @Nullable Object value) {
            UnknownFields.requireUnknown("GetBookQuery", name, "page-size", "Library-Branch");
            unknownFields.put(name, UnmodifiableCopy.of(value));
            return this;
        }

        /** Builds the value. */
        public GetBookQuery build() {
            return new GetBookQuery(pageSize, libraryBranch, unknownFields);
        }
    }
}
