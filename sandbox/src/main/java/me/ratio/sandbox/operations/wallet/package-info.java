/**
 * Operations of the tag Wallet: deposit wallets.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.wallet;

import org.jspecify.annotations.NullMarked;
