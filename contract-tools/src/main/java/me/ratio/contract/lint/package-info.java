/**
 * Finds errors in an OpenAPI document. Each {@link me.ratio.contract.lint.Check} looks for one family of errors; the
 * last one adds the messages of Swagger Parser.
 */
package me.ratio.contract.lint;
