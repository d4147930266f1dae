/**
 * The exceptions that only this API has: {@link me.ratio.sdk.error.ApiException} with a subclass per status, and
 * {@link me.ratio.sdk.error.WebhookException}. {@link me.ratio.runtime.error.ClientException} is the root of all.
 */
@NullMarked
package me.ratio.sdk.error;

import org.jspecify.annotations.NullMarked;
