/** Writes an API lock: the public signatures of a compiled module as text, for people to read and for builds to compare. */
package me.ratio.contract.lock.signature;
