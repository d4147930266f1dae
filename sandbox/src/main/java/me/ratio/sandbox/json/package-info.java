/** JSON trees, ids and times as text. Internal to the sandbox. */
@NullMarked
package me.ratio.sandbox.json;

import org.jspecify.annotations.NullMarked;
