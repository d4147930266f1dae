package me.ratio.contract.diff.document;

import me.ratio.contract.diff.schema.SchemaComparison;
import me.ratio.openapi.OpenApiDocument;

/**
 * Two documents that are compared, with everything that the comparisons share.
 *
 * @param old the old document
 * @param next the new document
 * @param schemas compares schemas
 * @param changes collects the changes
 * @param locations collects the corresponding locations
 * @param reachability knows which operations have reached which schemas
 */
public record DocumentPair(
        OpenApiDocument old,
        OpenApiDocument next,
        SchemaComparison schemas,
        ChangeCollector changes,
        LocationPairs locations,
        OperationReachability reachability) {}
