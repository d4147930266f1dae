package me.ratio.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.source.Javadoc;

/**
 * Writes the Javadoc of an operation's method: description, method and path, arguments, result, failures. Calls through
 * the runtime have an exception to document with {@code @throws}; plain Feign has its own, so the statuses are a
 * sentence.
 */
final class OperationComment {
    private OperationComment() {}

    /**
     * Returns the whole comment.
     *
     * @param exception the exception of a failure, null if calls do not go through the runtime
     */
    static String of(OperationModel operation, List<MethodArgument> arguments, String exception) {
        List<String> paragraphs = new ArrayList<>();
        Stream.of(operation.summary(), operation.documentation().text())
                .filter(text -> text != null && !text.isBlank())
                .forEach(text -> paragraphs.add(Javadoc.sentence(text)));
        int factors = operation.factors();
        paragraphs.add(Javadoc.code(operation.method() + " " + operation.path()) + "."
                + (factors == 0 ? "" : " Requires " + factors + " authentication factor" + (factors == 1 ? "." : "s."))
                + (operation.retryable()
                        ? " Safe to retry."
                        : exception != null ? " Never retried automatically." : ""));
        List<String> tags = new ArrayList<>();
        arguments.forEach(argument -> tags.add("@param " + argument.name() + " " + argument.description()));
        if (operation.response() != null) {
            String description = operation.response().documentation().text();
            tags.add("@return " + (description == null ? "The response." : Javadoc.sentence(description))
                    + (operation.response().nullable() ? " Null if it is empty." : ""));
        }
        failures(operation, exception, paragraphs, tags);
        tags.addAll(Deprecation.tags(operation.documentation()));
        return Javadoc.comment("    ", paragraphs, tags);
    }

    private static void failures(
            OperationModel operation, String exception, List<String> paragraphs, List<String> tags) {
        String failures = operation.failures().stream()
                .filter(failure -> !failure.status().equals("default"))
                .map(failure -> Javadoc.escape(failure.status())
                        + (failure.documentation().text() == null
                                ? ""
                                : " ("
                                        + Javadoc.escape(failure.documentation().text())
                                                .replaceFirst("\\.$", "") + ")"))
                .collect(Collectors.joining(", "));
        if (failures.isEmpty()) {
            return;
        }
        if (exception == null) {
            paragraphs.add("Fails with HTTP status " + failures + ".");
        } else {
            tags.add("@throws " + exception + " if the response has HTTP status " + failures + ".");
        }
    }
}
