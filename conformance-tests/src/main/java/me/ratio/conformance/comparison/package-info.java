/** How two JSON values may differ, and where they do. */
@NullMarked
package me.ratio.conformance.comparison;

import org.jspecify.annotations.NullMarked;
