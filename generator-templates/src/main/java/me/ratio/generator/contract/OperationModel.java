package me.ratio.generator.contract;

import java.util.List;

/**
 * An operation.
 *
 * @param id the {@code operationId}, {@code ""} when there is none
 * @param tag the first tag
 * @param mediaType the media type that the request body is sent as, null when there is no body
 * @param query the parameters that are not in the path, null when there are none
 * @param response the body of a success, null when a success has none
 * @param statuses every status that is documented
 * @param security the alternatives, each the names of the schemes that are needed together
 * @param factors how many authentication factors are required
 * @param retryable whether it may be retried
 * @param session the property of the response that starts a session, null when none does
 * @param pagination its pages, null if it has none
 * @param pointer the JSON pointer of the operation
 */
public record OperationModel(
        OperationKey key,
        String id,
        String tag,
        String summary,
        Documentation documentation,
        List<Property> pathParameters,
        Body body,
        String mediaType,
        Model.ObjectModel query,
        Response response,
        List<Failure> failures,
        List<String> statuses,
        List<List<String>> security,
        int factors,
        boolean retryable,
        String session,
        Pagination pagination,
        String pointer) {
    public String method() {
        return key.method();
    }

    public String path() {
        return key.path();
    }

    /**
     * The request body.
     *
     * @param required whether it must be sent
     */
    public record Body(Type type, boolean required, Documentation documentation) {}

    /**
     * The body of a success.
     *
     * @param nullable whether it may be null, or absent
     */
    public record Response(Type type, boolean nullable, Documentation documentation) {}

    /** A response with another status than that of a success. */
    public record Failure(String status, Documentation documentation) {}

    /** Tells whether the operation can be called with no parameters but those of the path. */
    public boolean isQueryOptional() {
        return query != null && query.properties().stream().noneMatch(Property::requiredInRequest);
    }
}
