/** Support types of generated models; applications do not need them. */
@NullMarked
package me.ratio.runtime.model;

import org.jspecify.annotations.NullMarked;
