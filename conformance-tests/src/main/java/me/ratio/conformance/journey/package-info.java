/** Recordings of a whole user journey, with placeholders for what is sensitive. */
@NullMarked
package me.ratio.conformance.journey;

import org.jspecify.annotations.NullMarked;
