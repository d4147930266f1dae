/**
 * Operations of the tag Webhook: registration of webhooks.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.webhook;

import org.jspecify.annotations.NullMarked;
