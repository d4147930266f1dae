/**
 * The effective contract: operations, request schemas, header names, and the status of each error code. Uses the
 * OpenAPI model and nothing else of the sandbox but {@code behaviour} and {@code json}.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.contract;

import org.jspecify.annotations.NullMarked;
