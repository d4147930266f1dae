/** Receiving webhooks: {@link me.ratio.sdk.webhook.WebhookVerifier} tells genuine deliveries from others. */
@NullMarked
package me.ratio.sdk.webhook;

import org.jspecify.annotations.NullMarked;
