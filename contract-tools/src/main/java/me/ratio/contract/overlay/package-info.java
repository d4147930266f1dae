/** Reads an OpenAPI Overlay, applies it to a document and reports what each action did. */
package me.ratio.contract.overlay;
