package me.ratio.generator.contract;

/**
 * Identifies an operation, which need not have an {@code operationId}.
 *
 * @param method the HTTP method in upper case
 * @param path the path template
 */
public record OperationKey(String method, String path) {}
