/** Requests and responses as they were sent, validated against a contract. */
@NullMarked
package me.ratio.conformance.wire;

import org.jspecify.annotations.NullMarked;
