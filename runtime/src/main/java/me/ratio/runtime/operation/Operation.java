package me.ratio.runtime.operation;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * An operation of an API, as its document describes it. Generated code has one constant for each operation.
 *
 * @param id the operation id, which is also the name of its method in {@code api}
 * @param tag the tag it belongs to
 * @param api the interface that has its method
 * @param method the HTTP method, in upper case
 * @param path the path template, its parameters in braces
 * @param pathParameters the names of the path parameters, in the order of the method's arguments
 * @param alternatives the combinations of credentials it accepts, the preferred one first; empty if it needs none
 * @param retryable whether a repeated request has no further effect, so that it may be sent again after a failure
 * @param statuses the statuses it documents, possibly {@code default} among them
 * @param extensions further facts of the document by the name of their extension, such as {@code x-cost}
 */
public record Operation(
        String id,
        String tag,
        Class<?> api,
        String method,
        String path,
        List<String> pathParameters,
        List<List<Credential>> alternatives,
        boolean retryable,
        List<String> statuses,
        Map<String, Object> extensions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return id;
    }
}
