/** Options of a tenant of the sandbox. */
@NullMarked
package me.ratio.sandbox.options;

import org.jspecify.annotations.NullMarked;
