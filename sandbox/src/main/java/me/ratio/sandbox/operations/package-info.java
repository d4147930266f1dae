/**
 * Base of the operations, which are grouped by the tags of the contract, one package per tag. An operation changes the
 * state and returns a response; it neither reads HTTP nor checks credentials.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations;

import org.jspecify.annotations.NullMarked;
