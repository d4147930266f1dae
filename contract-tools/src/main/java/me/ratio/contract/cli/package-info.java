/** The command line: one class for each command, which reads files, calls the tool and prints its report. */
package me.ratio.contract.cli;
