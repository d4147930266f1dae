/**
 * The client of the Ratio API: {@link me.ratio.sdk.RatioClient} for the application, {@link me.ratio.sdk.UserSession}
 * for each user. Operations and models are in {@link me.ratio.sdk.api} and {@link me.ratio.sdk.model}.
 */
@NullMarked
package me.ratio.sdk;

import org.jspecify.annotations.NullMarked;
