/**
 * Reads an OpenAPI document into a {@link me.ratio.generator.contract.ClientModel}: operations, models and everything
 * else that is generated, under the document's names.
 *
 * <pre>
 * ClientModelReader
 *   SchemaReader            ids of schemas, references, recursion
 *     SchemaClassifier      class or alias?
 *     ModelReader           ObjectReader, EnumReader, UnionReader
 *     AliasReader           lists, maps, scalars
 *   OperationModelReader    ParameterReader, ResponseReader, SecurityReader
 *   HeaderReader, ServerReader
 * </pre>
 *
 * <p>The meaning of OpenAPI's keywords is in {@link me.ratio.openapi.schema}; this package decides which types they
 * become in a client. It may use the model of documents and {@link me.ratio.generator.source.JavaScalar}, but neither
 * OpenAPI Generator nor names in Java: {@link me.ratio.generator.naming} decides those afterwards.
 */
package me.ratio.generator.contract;
