/** Adapts Feign: its HTTP client is the pipeline, its exceptions are translated. */
@NullMarked
package me.ratio.runtime.internal.feign;

import org.jspecify.annotations.NullMarked;
