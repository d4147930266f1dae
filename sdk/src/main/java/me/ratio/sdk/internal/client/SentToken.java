package me.ratio.sdk.internal.client;

import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * Which token an attempt is sent with, so that its response is judged by it and not by what has arrived since.
 *
 * @param requestSequence the number of this attempt in its session
 * @param token the token it carries, null if it carries none
 */
record SentToken(long requestSequence, @Nullable StoredSession token) {}
