/** Committed copies of generated files: a build that generates something else fails until the change is accepted. */
@NullMarked
package me.ratio.conformance.snapshot;

import org.jspecify.annotations.NullMarked;
