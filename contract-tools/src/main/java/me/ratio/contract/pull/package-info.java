/**
 * Pulls a newly published document: takes its structure and keeps our own descriptions and examples, which move with
 * renamed paths, schemas and parameters.
 */
package me.ratio.contract.pull;
