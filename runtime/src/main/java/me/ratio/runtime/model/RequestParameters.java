package me.ratio.runtime.model;

import org.jspecify.annotations.Nullable;

/** The query and header parameters of an operation, as one value. */
public interface RequestParameters {
    /** Passes each parameter to the writer, with null for one that is not set. */
    void writeTo(Writer writer);

    /** Receives parameters by their names on the wire. */
    interface Writer {
        /** Receives a query parameter. */
        void query(String name, @Nullable Object value);

        /** Receives a header parameter. */
        void header(String name, @Nullable Object value);
    }
}
