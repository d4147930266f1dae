/** Generated files that are committed, and that change only when somebody accepts the change. */
@NullMarked
package me.ratio.conformance.snapshot;

import org.jspecify.annotations.NullMarked;
