/**
 * JSON trees, ids and timestamps as the API writes them. Uses no other package of the sandbox.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.json;

import org.jspecify.annotations.NullMarked;
