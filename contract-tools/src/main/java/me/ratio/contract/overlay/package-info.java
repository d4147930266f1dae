/**
 * Reads OpenAPI Overlays 1.0, applies them to a document and reports the outcome of each action. An overlay corrects a
 * document that others publish, without editing it: {@code target: $.info} with {@code update: {title: Books}}.
 *
 * <p>Uses the model, and JsonPath for the targets.
 */
package me.ratio.contract.overlay;
