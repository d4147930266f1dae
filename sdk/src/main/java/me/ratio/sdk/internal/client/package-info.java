/**
 * The stages that only this API needs - credentials and token rotation - and the client's APIs on top of them. Uses the
 * pipeline of the runtime, {@link me.ratio.sdk.internal.session} and {@link me.ratio.sdk.internal.token}.
 */
@NullMarked
package me.ratio.sdk.internal.client;

import org.jspecify.annotations.NullMarked;
