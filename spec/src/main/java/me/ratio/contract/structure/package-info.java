/** Of what objects an OpenAPI document is made, and where each of them stands in a given one. */
package me.ratio.contract.structure;
