package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import me.ratio.openapi.schema.Mismatch;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.contract.ContractSchema;
import me.ratio.sandbox.http.ApiResponse;
import org.jspecify.annotations.Nullable;

/**
 * Validates each response against the contract. A mismatch is a defect of the sandbox: it is logged and counted, and the
 * response is sent nevertheless.
 */
final class ResponseValidator {
    private static final System.Logger LOG = System.getLogger(ResponseValidator.class.getName());

    private final ContractSchema error;
    private final LongAdder violations = new LongAdder();

    ResponseValidator(ApiContract contract) {
        this.error = contract.schema("Error");
    }

    /** Returns how many responses did not match. */
    long violations() {
        return violations.sum();
    }

    /**
     * Validates a response.
     *
     * @param operation the operation, null if the request was for none
     */
    void validate(@Nullable ApiOperation operation, ApiResponse response) {
        mismatch(operation, response).ifPresent(mismatch -> {
            violations.increment();
            // never the reason, which may quote the value
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Defect in the sandbox: response {0} of {1} does not match the contract at \"{2}\", keyword {3}",
                    response.status(),
                    operation == null ? "an unknown operation" : operation.id(),
                    mismatch.at(),
                    mismatch.keyword());
        });
    }

    private Optional<Mismatch> mismatch(@Nullable ApiOperation operation, ApiResponse response) {
        boolean isError = response.status() >= 400;
        if (operation == null) {
            return mismatch(error, response.body());
        }
        var schemas = operation.responses();
        Optional<ContractSchema> schema = schemas.get(String.valueOf(response.status()));
        if (schema == null) {
            if (!isError || !schemas.containsKey("default")) {
                return Optional.of(new Mismatch("", "responses", "has a status that the operation does not list"));
            }
            schema = schemas.get("default");
        }
        if (schema.isPresent()) {
            return mismatch(schema.get(), response.body());
        }
        // where the contract describes no body, an error may have one, and a success an empty object
        JsonNode body = response.body();
        if (body == null || body.isEmpty()) {
            return Optional.empty();
        }
        return isError
                ? mismatch(error, body)
                : Optional.of(new Mismatch("", "content", "has a body, which the contract does not describe"));
    }

    private static Optional<Mismatch> mismatch(ContractSchema schema, @Nullable JsonNode body) {
        return body == null ? Optional.of(new Mismatch("", "content", "has no body")) : schema.mismatch(body);
    }
}
