/** What went over the wire, held against a contract. */
@NullMarked
package me.ratio.conformance.wire;

import org.jspecify.annotations.NullMarked;
