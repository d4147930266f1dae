/** Prints differences for people, changelogs and machines, and compares version numbers with them. */
package me.ratio.contract.diff.report;
