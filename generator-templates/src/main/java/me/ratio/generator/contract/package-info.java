/**
 * Reads an OpenAPI document into a {@link me.ratio.generator.contract.ClientModel}: operations, models and everything
 * else that is generated, in the document's own words. Java's names are decided afterwards, by
 * {@link me.ratio.generator.naming.JavaNaming}, and printed by {@link me.ratio.generator}.
 *
 * <p>The meaning of OpenAPI's keywords is in {@link me.ratio.openapi.schema}; here is decided which types they become
 * in a client. Nothing here depends on OpenAPI Generator.
 */
package me.ratio.generator.contract;
