/**
 * Keeps purchase intents in a database: {@link me.ratio.jdbc.JdbcPurchaseStore}. The tables are in the resource {@code
 * me/ratio/jdbc/schema-1.sql}.
 */
@NullMarked
package me.ratio.jdbc;

import org.jspecify.annotations.NullMarked;
