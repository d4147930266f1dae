/** Reads and writes JSON: numbers stay exact, and hostile input is limited in depth, length and exponents. */
@NullMarked
package me.ratio.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
