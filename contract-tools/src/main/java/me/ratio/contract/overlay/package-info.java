/** Reads OpenAPI Overlays, applies them to a document and reports the outcome of each action. */
package me.ratio.contract.overlay;
