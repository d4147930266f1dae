/**
 * Wallets of Ethereum-compatible chains: addresses, keys and {@code personal_sign} signatures (EIP-191). Pure functions
 * of their arguments, without state, clock or random numbers.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.evm;

import org.jspecify.annotations.NullMarked;
