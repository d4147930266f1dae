/**
 * Keeps the token of a session in its store, whatever the number of threads and processes. Knows nothing of HTTP calls.
 */
@NullMarked
package me.ratio.sdk.internal.session;

import org.jspecify.annotations.NullMarked;
