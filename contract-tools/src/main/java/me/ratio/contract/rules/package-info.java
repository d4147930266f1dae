/** Prints the catalogue of all rules of lint and diff. */
package me.ratio.contract.rules;
