/** The stub server, a process of its own. */
@NullMarked
package me.ratio.benchmarks.server;

import org.jspecify.annotations.NullMarked;
