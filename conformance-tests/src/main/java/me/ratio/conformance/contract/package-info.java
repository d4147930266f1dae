/** A contract as test data: which operation a request belongs to, and the examples and schemas of its messages. */
@NullMarked
package me.ratio.conformance.contract;

import org.jspecify.annotations.NullMarked;
