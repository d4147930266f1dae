/** Lists that a server returns page by page. */
@NullMarked
package me.ratio.runtime.page;

import org.jspecify.annotations.NullMarked;
