package me.ratio.sandbox.operations;

import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;

/** Performs one operation. Credentials, factors, path, query and body were checked against the contract before. */
@FunctionalInterface
public interface OperationHandler {
    /**
     * Performs the operation.
     *
     * @throws ApiError when the request is rejected
     */
    ApiResponse handle(OperationRequest request);
}
