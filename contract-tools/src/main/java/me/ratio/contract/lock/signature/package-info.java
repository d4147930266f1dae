/** Writes an API lock: the public signatures of a compiled module, as text that people read and builds compare. */
package me.ratio.contract.lock.signature;
