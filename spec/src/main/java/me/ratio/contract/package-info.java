/**
 * Reads an API description and the overlay that refines it, applies the one to the other and writes the result.
 *
 * <p>Nothing in this package knows any particular API.
 */
package me.ratio.contract;
