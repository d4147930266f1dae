/**
 * Reads OpenAPI Overlays, applies them to a document and reports the outcome of each action. An overlay corrects a
 * document that others publish, without editing it: {@code target: $.info} with {@code update: {title: Books}}.
 *
 * <p>Uses the model, and JSONPath for the targets.
 */
package me.ratio.contract.overlay;
