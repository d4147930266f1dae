/**
 * Pulls a newly published document: takes its structure, keeps our own descriptions and examples, which move with renamed
 * paths, schemas and parameters, and lists what remains to do.
 *
 * <p>Uses the model, {@code diff}, which knows what was renamed, {@code lint}, which knows what needs a description, and
 * {@code overlay}, whose actions have to fit the new document.
 */
package me.ratio.contract.pull;
