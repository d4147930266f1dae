/** Compares what restricts no value: documentation, deprecation and sunset, of schemas and of operations alike. */
package me.ratio.contract.diff.annotation;
