/** The command line: one class for each command, which reads, asks the packages beside it, and prints. */
package me.ratio.contract.cli;
