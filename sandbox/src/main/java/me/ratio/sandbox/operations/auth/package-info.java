/**
 * Operations of the tag Auth: sign-in with wallets, one-time codes and magic links. The rules about factors, which all
 * of them share, are in {@link me.ratio.sandbox.operations.auth.FactorVerification}.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.auth;

import org.jspecify.annotations.NullMarked;
