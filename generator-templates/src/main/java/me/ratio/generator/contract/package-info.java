/**
 * Reads an OpenAPI document into a {@link me.ratio.generator.contract.ClientModel}: operations, models and everything
 * else that is generated, in the document's own words. Java's names are decided afterwards, by
 * {@link me.ratio.generator.naming.JavaNaming}, and printed by {@link me.ratio.generator}.
 *
 * <p>What OpenAPI means is the model's business, see {@link me.ratio.openapi.schema}; here it is decided what becomes of
 * it in a client.
 */
package me.ratio.generator.contract;
