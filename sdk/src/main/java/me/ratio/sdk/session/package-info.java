/** Where the tokens of user sessions are kept. */
@NullMarked
package me.ratio.sdk.session;

import org.jspecify.annotations.NullMarked;
