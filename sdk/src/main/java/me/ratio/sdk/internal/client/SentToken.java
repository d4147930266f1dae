package me.ratio.sdk.internal.client;

import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * The token of an attempt: its response is judged by this one, not by a newer one that has arrived since.
 *
 * @param requestSequence the number of this attempt in its session
 * @param token the token it carries, null if it carries none
 */
record SentToken(long requestSequence, @Nullable StoredSession token) {}
