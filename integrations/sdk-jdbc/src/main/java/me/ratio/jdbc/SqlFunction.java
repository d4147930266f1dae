package me.ratio.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Uses a connection, a statement or a row. */
interface SqlFunction<A, T extends @Nullable Object> {
    T apply(A value) throws SQLException;
}
