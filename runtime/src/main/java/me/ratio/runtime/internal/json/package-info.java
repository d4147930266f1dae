/** JSON, bounded and exact. */
@NullMarked
package me.ratio.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
