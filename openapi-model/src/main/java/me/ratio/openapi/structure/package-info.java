/** Lists the object types of OpenAPI and finds the objects of a document. */
package me.ratio.openapi.structure;
