/**
 * Reads OpenAPI documents: their text with the line of each value, JSON pointers and versions.
 *
 * <p>Nothing in this module knows any particular API.
 */
package me.ratio.openapi;
