/** The sandbox for JUnit tests. */
@NullMarked
package me.ratio.junit;

import org.jspecify.annotations.NullMarked;
