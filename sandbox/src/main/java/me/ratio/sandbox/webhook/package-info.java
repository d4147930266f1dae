/**
 * Webhook events: payload, signature, delivery and its result.
 *
 * <p>{@link me.ratio.sandbox.webhook.WebhookDelivery} is public; the rest is internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
