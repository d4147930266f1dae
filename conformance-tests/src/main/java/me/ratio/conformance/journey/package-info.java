/** Journeys of many calls, recorded without their secrets and compared with what was accepted. */
@NullMarked
package me.ratio.conformance.journey;

import org.jspecify.annotations.NullMarked;
