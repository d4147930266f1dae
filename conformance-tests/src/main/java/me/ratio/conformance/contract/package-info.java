/** A contract as a tree: its operations and the examples it gives for them. */
@NullMarked
package me.ratio.conformance.contract;

import org.jspecify.annotations.NullMarked;
