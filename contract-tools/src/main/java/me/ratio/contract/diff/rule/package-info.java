/**
 * The vocabulary of {@code diff}: the rules, what a change does to the set of allowed values ({@code Effect}), where
 * the data flows ({@code Direction}) and the version bump that follows from both ({@code Verdict}).
 *
 * <p>Uses nothing but the model. Every other package of {@code diff} uses this one.
 */
package me.ratio.contract.diff.rule;
