/** Lists the rules of a comparison, and says what a change means: its effect, its direction and its verdict. */
package me.ratio.contract.diff.rule;
