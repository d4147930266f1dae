/** Reviews a change: the changelog of a contract, and its differences beside those of a Java API. */
package me.ratio.contract.review;
