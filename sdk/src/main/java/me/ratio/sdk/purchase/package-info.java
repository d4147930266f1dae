/**
 * Purchases that are sent at most once, whatever happens to the process: each is claimed in a store before the first byte
 * leaves, and one whose outcome is unknown is looked up instead of being sent again.
 */
@NullMarked
package me.ratio.sdk.purchase;

import org.jspecify.annotations.NullMarked;
