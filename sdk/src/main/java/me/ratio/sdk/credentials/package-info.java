/** The credentials of an application. */
@NullMarked
package me.ratio.sdk.credentials;

import org.jspecify.annotations.NullMarked;
