/** Receives webhooks: {@link me.ratio.sdk.webhook.WebhookVerifier} verifies a delivery and returns its event. */
@NullMarked
package me.ratio.sdk.webhook;

import org.jspecify.annotations.NullMarked;
