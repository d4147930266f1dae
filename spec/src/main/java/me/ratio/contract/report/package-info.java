/** Renders what the contract tools find, for people, for machines and for changelogs. */
package me.ratio.contract.report;
