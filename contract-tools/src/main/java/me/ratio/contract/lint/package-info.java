/**
 * Finds what is wrong with an OpenAPI document, from its raw tree; the messages of a widely used parser are one more
 * input. Each {@link me.ratio.contract.lint.Check} looks for one family of faults.
 */
package me.ratio.contract.lint;
