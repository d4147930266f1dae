/**
 * Models OpenAPI documents: text with lines, JSON pointers, versions, objects, references, operations, parameters.
 *
 * <p>No code in this module knows a particular API.
 */
package me.ratio.openapi;
