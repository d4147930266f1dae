/**
 * Evaluates JSONPath expressions as RFC 9535 defines them: {@code $.paths.*[?@.deprecated == true]}.
 *
 * <p>Knows JSON trees only, neither OpenAPI nor overlays.
 */
package me.ratio.contract.jsonpath;
