/** Holds what the comparisons of two documents share, and compares what belongs to no operation. */
package me.ratio.contract.diff.document;
