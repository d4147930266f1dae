/** Reads schemas of OpenAPI 3.0 and 3.1 alike, and validates values against them. */
package me.ratio.openapi.schema;
