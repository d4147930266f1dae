/**
 * Support types of generated models: required properties, explicit nulls, unions, {@code toString}. Applications do not
 * call them.
 */
@NullMarked
package me.ratio.runtime.model;

import org.jspecify.annotations.NullMarked;
