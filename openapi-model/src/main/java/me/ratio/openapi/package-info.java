/**
 * Models OpenAPI documents: text with lines, JSON pointers, versions, objects, references, operations, parameters.
 *
 * <pre>{@code
 * OpenApiDocument document = new OpenApiDocument(DocumentReader.readOpenApi(Path.of("api.yaml")));
 * for (OperationObject operation : document.operations()) {
 *     LocatedNode page = operation.parameters().get(Parameters.key("query", "page"));
 *     if (page != null && !page.isTrue("required")) {
 *         System.out.println(operation.id() + ": " + page.pointer());
 *     }
 * }
 * }</pre>
 *
 * <p>{@link me.ratio.openapi.OpenApiDocument} is the entry. It hands out {@link me.ratio.openapi.LocatedNode}s, values
 * that know their JSON pointer, so every finding about them has a location; {@link me.ratio.openapi.SourceLines} turns
 * it into a line. What a schema means is in {@link me.ratio.openapi.schema}. A document is not changed by its model,
 * and all types here are thread-safe as long as nobody else changes it.
 *
 * <p>No code in this module knows a particular API.
 */
package me.ratio.openapi;
