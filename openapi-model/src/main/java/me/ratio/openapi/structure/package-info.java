/** Lists the objects that an OpenAPI document is made of, and finds them in a given one. */
package me.ratio.openapi.structure;
