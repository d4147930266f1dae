/**
 * Webhook events: payload, signature, delivery and its result. Uses the contract for header names, and no state.
 *
 * <p>{@link me.ratio.sandbox.webhook.WebhookDelivery} is public; the rest is internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
