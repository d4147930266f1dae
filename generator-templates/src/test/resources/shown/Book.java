package com.example.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import me.ratio.runtime.model.ExplicitNulls;
import me.ratio.runtime.model.ModelToString;
import me.ratio.runtime.model.RequiredFields;
import me.ratio.runtime.model.UnknownFields;
import me.ratio.runtime.model.UnmodifiableCopy;
import org.jspecify.annotations.Nullable;

/**
 * A book, as it is on the shelf.
 *
 * <p>Required properties are never null: reading one that was not received throws.
 *
 * <p>Used by {@code getBook}, {@code putBook}.
 */
// accessors are not JavaBean getters
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Book {
    @JsonProperty("isbn")
    private final @Nullable String isbn;

    @JsonProperty("price")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal price;

    @JsonProperty("genre")
    private final @Nullable Genre genre;

    @JsonProperty("holder")
    private @Nullable Holder holder;

    @JsonProperty("lentAt")
    private final @Nullable OffsetDateTime lentAt;

    @JsonProperty("readers")
    private final @Nullable List<String> readers;

    @JsonProperty("note")
    private final @Nullable String note;

    @JsonProperty("shelf")
    private final @Nullable Long shelf;

    // the properties that are set to null; filled before the object is published, and transient like the next one
    private final transient Set<String> nulls = new LinkedHashSet<>();

    // filled before the object is published, never changed afterwards, with unmodifiable values;
    // transient, since a mapper that reads fields would take it for a property
    private final transient Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    private Book(
            @JsonProperty("isbn") @Nullable String isbn,
            @JsonProperty("price") @Nullable BigDecimal price,
            @JsonProperty("genre") @Nullable Genre genre,
            @JsonProperty("lentAt") @Nullable OffsetDateTime lentAt,
            @JsonProperty("readers") @Nullable List<String> readers,
            @JsonProperty("note") @Nullable String note,
            @JsonProperty("shelf") @Nullable Long shelf) {
        this.isbn = isbn;
        this.price = price;
        this.genre = genre;
        this.lentAt = lentAt;
        this.readers = UnmodifiableCopy.of(readers);
        this.note = note;
        this.shelf = shelf;
    }

    @JsonProperty("holder")
    private void setHolder(@Nullable Holder holder) {
        this.holder = ExplicitNulls.track(holder, "holder", nulls);
    }

    @JsonAnySetter
    private void unknownField(String name, @Nullable Object value) {
        unknownFields.put(name, UnmodifiableCopy.of(value));
    }

    /** The property {@code isbn}. 10 to 13 characters. */
    public String isbn() {
        return RequiredFields.orThrow(isbn, "Book", "isbn");
    }

    /** What a lost one costs, in euros. An exact decimal, sent as a string. */
    public BigDecimal price() {
        return RequiredFields.orThrow(price, "Book", "price");
    }

    /** What it is about. Null if absent. */
    public @Nullable Genre genre() {
        return genre;
    }

    /** The property {@code holder}. Null if absent or null. */
    public @Nullable Holder holder() {
        return holder;
    }

    /** Tells whether {@link #holder()} is null in the JSON; false if it is absent or has a value. */
    public boolean isHolderNull() {
        return nulls.contains("holder");
    }

    /** The property {@code lentAt}. ISO 8601, with offset. Null if absent. */
    public @Nullable OffsetDateTime lentAt() {
        return lentAt;
    }

    /** The property {@code readers}. Null if absent. */
    public @Nullable List<String> readers() {
        return readers;
    }

    /** The property {@code note}. Null if absent. */
    public @Nullable String note() {
        return note;
    }

    /**
     * The property {@code shelf}. Null if absent.
     *
     * @deprecated By the contract; use {@code holder} instead.
     */
    @Deprecated
    public @Nullable Long shelf() {
        return shelf;
    }

    /** Returns the fields that this version has no property for, unmodifiable; they are written back as received. */
    public Map<String, @Nullable Object> unknownFields() {
        return UnknownFields.unmodifiable(unknownFields);
    }

    @JsonAnyGetter
    @JsonInclude(content = JsonInclude.Include.ALWAYS)
    private Map<String, @Nullable Object> written() {
        return ExplicitNulls.withNulls(unknownFields, nulls);
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with all values of this object, to change some of them. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.isbn = isbn;
        builder.price = price;
        builder.genre = genre;
        builder.holder = holder;
        builder.lentAt = lentAt;
        builder.readers = readers;
        builder.note = note;
        builder.shelf = shelf;
        builder.nulls.addAll(nulls);
        builder.unknownFields.putAll(unknownFields);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Book that
                && Objects.equals(isbn, that.isbn)
                && Objects.equals(price, that.price)
                && Objects.equals(genre, that.genre)
                && Objects.equals(holder, that.holder)
                && Objects.equals(lentAt, that.lentAt)
                && Objects.equals(readers, that.readers)
                && Objects.equals(note, that.note)
                && Objects.equals(shelf, that.shelf)
                && nulls.equals(that.nulls)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(isbn, price, genre, holder, lentAt, readers, note, shelf, nulls, unknownFields);
    }

    /** Returns a text for logs: sensitive values are masked, unknown fields only named. */
    @Override
    public String toString() {
        return new ModelToString("Book")
                .add("isbn", isbn)
                .add("price", price)
                .add("genre", genre)
                .add("holder", holder)
                .add("lentAt", lentAt)
                .add("readers", readers)
                .masked("note", note)
                .add("shelf", shelf)
                .unknown(unknownFields)
                .toString();
    }

    /** Builds {@link Book} objects; not safe for use by several threads. */
    public static final class Builder {
        private @Nullable String isbn;
        private @Nullable BigDecimal price;
        private @Nullable Genre genre;
        private @Nullable Holder holder;
        private @Nullable OffsetDateTime lentAt;
        private @Nullable List<String> readers;
        private @Nullable String note;
        private @Nullable Long shelf;
        private final Set<String> nulls = new LinkedHashSet<>();
        private final Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

        private Builder() {}

        /** The property {@code isbn}. 10 to 13 characters. Required. */
        public Builder isbn(String isbn) {
            this.isbn = Objects.requireNonNull(isbn, "isbn");
            return this;
        }

        /** What a lost one costs, in euros. An exact decimal, sent as a string. Required. */
        public Builder price(BigDecimal price) {
            this.price = Objects.requireNonNull(price, "price");
            return this;
        }

        /** What it is about. */
        public Builder genre(Genre genre) {
            this.genre = Objects.requireNonNull(genre, "genre");
            return this;
        }

        /** The property {@code holder}. Null is sent as null. */
        public Builder holder(@Nullable Holder holder) {
            this.holder = ExplicitNulls.track(holder, "holder", nulls);
            return this;
        }

        /** The property {@code lentAt}. ISO 8601, with offset. */
        public Builder lentAt(OffsetDateTime lentAt) {
            this.lentAt = Objects.requireNonNull(lentAt, "lentAt");
            return this;
        }

        /** The property {@code readers}. */
        public Builder readers(List<String> readers) {
            this.readers = Objects.requireNonNull(readers, "readers");
            return this;
        }

        /** The property {@code note}. */
        public Builder note(String note) {
            this.note = Objects.requireNonNull(note, "note");
            return this;
        }

        /**
         * The property {@code shelf}.
         *
         * @deprecated By the contract; use {@code holder} instead.
         */
        @Deprecated
        public Builder shelf(Long shelf) {
            this.shelf = Objects.requireNonNull(shelf, "shelf");
            return this;
        }

        /**
         * Sets a field that this version has no property for; it is sent unchanged.
         *
         * @throws IllegalArgumentException if there is a property of that name
         */
        public Builder unknownField(String name, @Nullable Object value) {
            UnknownFields.requireUnknown(
                    "Book", name, "isbn", "price", "genre", "holder", "lentAt", "readers", "note", "shelf");
            unknownFields.put(name, UnmodifiableCopy.of(value));
            return this;
        }

        /**
         * Builds the value.
         *
         * @throws IllegalStateException if required properties are not set; the message names all of them
         */
        public Book build() {
            RequiredFields missing = new RequiredFields("Book");
            missing.check("isbn", isbn);
            missing.check("price", price);
            missing.throwIfMissing();
            Book built = new Book(isbn, price, genre, lentAt, readers, note, shelf);
            built.holder = holder;
            built.nulls.addAll(nulls);
            built.unknownFields.putAll(unknownFields);
            return built;
        }
    }
}
