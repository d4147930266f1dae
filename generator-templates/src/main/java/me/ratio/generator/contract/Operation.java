package me.ratio.generator.contract;

import java.util.List;

/**
 * One operation.
 *
 * @param id as the document has it, or made of method and path
 * @param java the name of its method
 * @param constant its name among all operations
 * @param tag as the document has it
 * @param method in upper case
 * @param mediaType of what is sent, null when nothing is
 * @param query the parameters that are not in the path, null when there are none
 * @param answer what a success brings, null when it brings nothing
 * @param session the property of the answer that starts a session, null when none does
 */
public record Operation(
        String id,
        String java,
        String constant,
        String tag,
        String method,
        String path,
        String summary,
        Words words,
        List<Property> pathParameters,
        Body body,
        String mediaType,
        Shape.ObjectShape query,
        Answer answer,
        List<Failure> failures,
        List<String> statuses,
        List<List<String>> security,
        int factors,
        boolean repeatable,
        String session) {
    /** What is sent. @param required whether it always is */
    public record Body(Type type, boolean required, Words words) {}

    /** @param nullable whether a success may bring nothing */
    public record Answer(Type type, boolean nullable, Words words) {}

    /** A status that is no success. */
    public record Failure(String status, Words words) {}

    /** Whether it can be called without parameters beside those of the path. */
    public boolean isQueryOptional() {
        return query != null && query.properties().stream().noneMatch(Property::demanded);
    }
}
