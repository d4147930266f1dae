/** The changelog of a contract, made from the differences between its revisions. */
package me.ratio.contract.history;
