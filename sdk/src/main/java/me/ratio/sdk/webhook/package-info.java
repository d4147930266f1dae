/** Receiving webhooks: {@link me.ratio.sdk.webhook.WebhookVerifier} says which deliveries to believe. */
@NullMarked
package me.ratio.sdk.webhook;

import org.jspecify.annotations.NullMarked;
