/** Observing calls, for metrics, traces and tests. */
@NullMarked
package me.ratio.runtime.listener;

import org.jspecify.annotations.NullMarked;
