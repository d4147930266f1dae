/**
 * Models OpenAPI documents: text with lines, JSON pointers, versions, references, operations and parameters.
 *
 * <p>No code in this module knows a particular API.
 */
package me.ratio.openapi;
