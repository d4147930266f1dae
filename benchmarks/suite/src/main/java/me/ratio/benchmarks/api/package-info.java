/** The calls, users, credentials and bodies that all clients and the stub server share. */
@NullMarked
package me.ratio.benchmarks.api;

import org.jspecify.annotations.NullMarked;
