/**
 * Base of the operations, which are grouped by the tags of the contract, one package per tag.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations;

import org.jspecify.annotations.NullMarked;
