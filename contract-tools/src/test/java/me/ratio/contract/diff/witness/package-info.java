/** Looks for values that one of two schemas allows and the other one refuses, and compares with what {@code diff} says. */
package me.ratio.contract.diff.witness;
