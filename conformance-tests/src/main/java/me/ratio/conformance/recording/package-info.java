/** Published requests and responses, kept as files. */
@NullMarked
package me.ratio.conformance.recording;

import org.jspecify.annotations.NullMarked;
