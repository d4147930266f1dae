package me.ratio.sdk.internal.client;

import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * The token that an attempt carries. A refreshed token in its response replaces this one, and must not replace a token
 * of another sign-in that was stored since.
 *
 * @param requestSequence the number of this attempt in its session
 * @param token the token it carries, null if it carries none
 */
record SentToken(long requestSequence, @Nullable StoredSession token) {}
