/**
 * Authentication of requests: client credentials, client sessions and session JWTs.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.auth;

import org.jspecify.annotations.NullMarked;
