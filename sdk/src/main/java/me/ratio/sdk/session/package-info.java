/** Stores the tokens of user sessions: implement {@link me.ratio.sdk.session.SessionStore} to share them. */
@NullMarked
package me.ratio.sdk.session;

import org.jspecify.annotations.NullMarked;
