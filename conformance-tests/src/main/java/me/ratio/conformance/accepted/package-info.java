/** Generated files that are committed, and that change only when somebody accepts the change. */
@NullMarked
package me.ratio.conformance.accepted;

import org.jspecify.annotations.NullMarked;
