/** Reads lists of accepted findings, for any command. Uses the model only. */
package me.ratio.contract.ignore;
