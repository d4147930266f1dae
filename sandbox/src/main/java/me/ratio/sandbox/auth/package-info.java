/** Credentials, session tokens and wallet signatures. Internal to the sandbox. */
@NullMarked
package me.ratio.sandbox.auth;

import org.jspecify.annotations.NullMarked;
