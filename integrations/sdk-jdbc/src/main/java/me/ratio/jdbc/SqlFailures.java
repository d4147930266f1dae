package me.ratio.jdbc;

import java.sql.SQLException;
import java.util.function.BiFunction;
import me.ratio.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions of a store, whose messages quote no value of the database or of its driver. */
final class SqlFailures {
    private final String store;
    private final BiFunction<String, @Nullable Throwable, ClientException> exception;

    /**
     * Creates them.
     *
     * @param store the store, as the subject of a sentence
     * @param exception creates an exception with a message and a cause
     */
    SqlFailures(String store, BiFunction<String, @Nullable Throwable, ClientException> exception) {
        this.store = store;
        this.exception = exception;
    }

    ClientException of(String message) {
        return exception.apply(store + " " + message, null);
    }

    ClientException of(SQLException failure) {
        return exception.apply(store + " failed with SQLState " + failure.getSQLState(), failure);
    }

    /** Returns the exception for a failure of the first look at a table. */
    ClientException ofMissingTable(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || !state.startsWith("42")) {
            return of(failure);
        }
        return exception.apply(
                store + " finds no table as it needs it (SQLState " + state + "): run the statements of "
                        + Database.SCHEMA + ", a resource of this library",
                failure);
    }
}
