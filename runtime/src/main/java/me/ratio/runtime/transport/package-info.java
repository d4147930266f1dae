/**
 * Sends requests and receives responses: implement {@link me.ratio.runtime.transport.Transport} to use another HTTP
 * client.
 */
@NullMarked
package me.ratio.runtime.transport;

import org.jspecify.annotations.NullMarked;
