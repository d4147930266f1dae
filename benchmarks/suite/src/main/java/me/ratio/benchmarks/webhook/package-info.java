/** Two ways to receive a webhook delivery. */
@NullMarked
package me.ratio.benchmarks.webhook;

import org.jspecify.annotations.NullMarked;
