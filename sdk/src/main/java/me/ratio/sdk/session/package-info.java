/** Storage of the tokens of user sessions. */
@NullMarked
package me.ratio.sdk.session;

import org.jspecify.annotations.NullMarked;
