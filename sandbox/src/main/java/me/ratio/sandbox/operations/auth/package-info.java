/**
 * Operations of the tag Auth: sign-in with wallets, one-time codes and magic links.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.auth;

import org.jspecify.annotations.NullMarked;
