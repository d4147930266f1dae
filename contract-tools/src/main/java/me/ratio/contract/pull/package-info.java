/**
 * Pulls a newly published document: takes its structure and keeps our own descriptions and examples, which move with
 * renamed paths, schemas and parameters.
 *
 * <p>Uses the model and {@code diff}, which knows what was renamed, and the HTTP client of the JDK for the download.
 */
package me.ratio.contract.pull;
