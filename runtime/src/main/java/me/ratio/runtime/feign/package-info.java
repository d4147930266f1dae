/** Support types of generated Feign interfaces; the only exported package that shows types of Feign. */
@NullMarked
package me.ratio.runtime.feign;

import org.jspecify.annotations.NullMarked;
