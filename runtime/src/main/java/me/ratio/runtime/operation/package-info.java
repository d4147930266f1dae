/** Descriptions of operations and credentials, filled in by generated code. */
@NullMarked
package me.ratio.runtime.operation;

import org.jspecify.annotations.NullMarked;
