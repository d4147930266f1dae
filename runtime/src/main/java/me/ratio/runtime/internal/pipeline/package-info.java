/**
 * The stages of a call, from the API's method to the transport and back: retry, the client's own stages, logging,
 * transport. Knows neither Feign nor JSON.
 */
@NullMarked
package me.ratio.runtime.internal.pipeline;

import org.jspecify.annotations.NullMarked;
