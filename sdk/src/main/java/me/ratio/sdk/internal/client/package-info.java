/** The stages that only this API needs, and the client's APIs on top of them. */
@NullMarked
package me.ratio.sdk.internal.client;

import org.jspecify.annotations.NullMarked;
