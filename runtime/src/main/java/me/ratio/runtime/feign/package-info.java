/**
 * Support types of generated Feign interfaces: they correct how Feign sends paths, queries and headers. The only
 * exported package that shows types of Feign.
 */
@NullMarked
package me.ratio.runtime.feign;

import org.jspecify.annotations.NullMarked;
