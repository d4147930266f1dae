/**
 * Keeps purchase intents and sessions in a database: {@link me.ratio.jdbc.JdbcPurchaseStore} and {@link
 * me.ratio.jdbc.JdbcSessionStore}. The resource {@code me/ratio/jdbc/schema-1.sql} creates their tables.
 */
@NullMarked
package me.ratio.jdbc;

import org.jspecify.annotations.NullMarked;
