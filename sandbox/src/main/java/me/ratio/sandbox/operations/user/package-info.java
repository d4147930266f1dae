/**
 * Operations of the tag User: sign-up, identity check (KYC) and spending limits.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.user;

import org.jspecify.annotations.NullMarked;
