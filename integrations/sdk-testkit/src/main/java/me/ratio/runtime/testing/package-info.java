/** Servers for tests of a transport: they stall, break off and write what no HTTP library would. */
@NullMarked
package me.ratio.runtime.testing;

import org.jspecify.annotations.NullMarked;
