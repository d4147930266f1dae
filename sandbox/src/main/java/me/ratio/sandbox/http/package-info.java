/**
 * HTTP: server, requests, responses, errors, and routing to operations. Knows no state and no operation's meaning.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.http;

import org.jspecify.annotations.NullMarked;
