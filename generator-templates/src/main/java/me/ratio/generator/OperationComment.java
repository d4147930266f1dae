package me.ratio.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.generator.contract.Operation;
import me.ratio.generator.source.Javadoc;

/** The Javadoc of an operation's method. */
final class OperationComment {
    private OperationComment() {}

    static String of(OperationView view) {
        Operation operation = view.operation();
        List<String> paragraphs = new ArrayList<>();
        Stream.of(operation.summary(), operation.words().text())
                .filter(text -> text != null && !text.isBlank())
                .forEach(text -> paragraphs.add(Javadoc.sentence(text)));
        int factors = operation.factors();
        paragraphs.add(Javadoc.code(operation.method() + " " + operation.path()) + "."
                + (factors == 0 ? "" : " Requires " + factors + " authentication factor" + (factors == 1 ? "." : "s."))
                + (operation.repeatable()
                        ? " Safe to retry."
                        : view.exception() != null ? " Never retried automatically." : ""));
        List<String> tags = new ArrayList<>();
        view.arguments().forEach(argument -> tags.add("@param " + argument.name() + " " + argument.words()));
        if (operation.answer() != null) {
            String words = operation.answer().words().text();
            tags.add("@return " + (words == null ? "The response." : Javadoc.sentence(words))
                    + (operation.answer().nullable() ? " Null if it is empty." : ""));
        }
        failures(view, paragraphs, tags);
        tags.addAll(Deprecation.tags(operation.words()));
        return Javadoc.comment("    ", paragraphs, tags);
    }

    private static void failures(OperationView view, List<String> paragraphs, List<String> tags) {
        String failures = view.operation().failures().stream()
                .filter(failure -> !failure.status().equals("default"))
                .map(failure -> Javadoc.escape(failure.status())
                        + (failure.words().text() == null
                                ? ""
                                : " (" + Javadoc.escape(failure.words().text()).replaceFirst("\\.$", "") + ")"))
                .collect(Collectors.joining(", "));
        if (failures.isEmpty()) {
            return;
        }
        if (view.exception() == null) {
            paragraphs.add("Fails with HTTP status " + failures + ".");
        } else {
            tags.add("@throws " + view.exception() + " if the response has HTTP status " + failures + ".");
        }
    }
}
