/**
 * Everything that the sandbox keeps in memory, and the scheduler that changes it later. Sends webhooks by an interface
 * and knows neither HTTP nor the checks of a request.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.state;

import org.jspecify.annotations.NullMarked;
