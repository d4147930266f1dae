/**
 * Authentication of requests: client credentials, client sessions and session JWTs. Uses the state and the contract,
 * not the operations.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.auth;

import org.jspecify.annotations.NullMarked;
