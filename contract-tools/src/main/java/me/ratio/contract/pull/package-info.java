/**
 * Takes the structure of a newly published document and keeps our own words: the publisher's sentences and examples
 * stay behind, ours move to where their places have gone.
 */
package me.ratio.contract.pull;
