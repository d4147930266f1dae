/**
 * Wallets of Ethereum-compatible chains: addresses, keys and {@code personal_sign} signatures (EIP-191).
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.evm;

import org.jspecify.annotations.NullMarked;
