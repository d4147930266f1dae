/**
 * Writes an API lock: the public signatures of a compiled module, as text that people read and builds compare. It
 * loads the classes of the module and reads them by reflection.
 *
 * <p>Uses the model for its errors only, and knows nothing of how locks are compared.
 */
package me.ratio.contract.lock.signature;
