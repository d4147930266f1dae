/**
 * The exceptions of a call: one unchecked tree under {@link me.ratio.runtime.error.ClientException}. Uses only the
 * descriptions in {@link me.ratio.runtime.operation}.
 */
@NullMarked
package me.ratio.runtime.error;

import org.jspecify.annotations.NullMarked;
