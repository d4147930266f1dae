/** Observes calls, for metrics, traces and tests: implement {@link me.ratio.runtime.listener.CallListener}. */
@NullMarked
package me.ratio.runtime.listener;

import org.jspecify.annotations.NullMarked;
