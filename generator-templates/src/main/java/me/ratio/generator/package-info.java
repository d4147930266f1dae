/**
 * Generates Java clients from OpenAPI documents, as a generator of OpenAPI Generator.
 *
 * <pre>
 * document -> contract (ClientModel) -> naming (JavaNaming) -> views, here -> templates
 * </pre>
 *
 * <p>{@link me.ratio.generator.ContractCodegen} is the entry. This package may use all others, and is the only one that
 * uses OpenAPI Generator. Its {@code …View} classes prepare what templates print: every decision is made in Java, and a
 * template only has sections and values.
 */
package me.ratio.generator;
