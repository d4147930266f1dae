/** Compares what HTTP sees: servers, paths, operations, parameters, bodies, headers, security, callbacks, webhooks. */
package me.ratio.contract.diff.http;
