/** The exceptions of a call: one unchecked tree under {@link me.ratio.runtime.error.ClientException}. */
@NullMarked
package me.ratio.runtime.error;

import org.jspecify.annotations.NullMarked;
