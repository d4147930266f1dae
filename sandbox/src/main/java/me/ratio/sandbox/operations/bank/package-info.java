/**
 * Operations of the tag Bank: linked bank accounts and the purchases paid from them.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.bank;

import org.jspecify.annotations.NullMarked;
