/**
 * Compares what HTTP sees: servers, paths, operations, parameters, bodies, responses, headers, security, callbacks and
 * webhooks. Each class pairs the parts of one kind and leaves their values to {@code schema}.
 *
 * <p>Uses all other packages of {@code diff} except {@code report} and the root package.
 */
package me.ratio.contract.diff.http;
