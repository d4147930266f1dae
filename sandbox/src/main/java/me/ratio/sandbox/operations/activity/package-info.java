/**
 * Operations of the tag Activity: the purchases of a user.
 *
 * <p>Internal to the sandbox.
 */
@NullMarked
package me.ratio.sandbox.operations.activity;

import org.jspecify.annotations.NullMarked;
