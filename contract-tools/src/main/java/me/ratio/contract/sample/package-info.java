/** Generates JSON values from the schemas of a document, the same ones again from the same seed. */
package me.ratio.contract.sample;
