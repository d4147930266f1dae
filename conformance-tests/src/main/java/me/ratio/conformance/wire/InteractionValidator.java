package me.ratio.conformance.wire;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds exchanges against a contract; nothing is whitelisted and no level is lowered. */
public final class InteractionValidator {
    private static final Pattern NAMES = Pattern.compile("\\[\"\\w+\"(,\"\\w+\")*]");

    private final OpenApiInteractionValidator validator;

    /**
     * A validator.
     *
     * @param contract the document, as YAML or JSON
     * @throws UncheckedIOException when it cannot be read
     */
    public InteractionValidator(Path contract) {
        try {
            validator = OpenApiInteractionValidator.createForInlineApiSpecification(Files.readString(contract))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an exchange: which exchange, which rule, and where; never a value. Empty when all is well. */
    public List<String> messages(HttpInteraction exchange) {
        return sentences(exchange, validator.validate(request(exchange), response(exchange)));
    }

    /** What is wrong with the answer alone, where the request was wrong on purpose. */
    public List<String> answerMessages(HttpInteraction exchange) {
        return sentences(
                exchange,
                validator.validateResponse(
                        exchange.uri().getRawPath(), Request.Method.valueOf(exchange.method()), response(exchange)));
    }

    private static List<String> sentences(HttpInteraction exchange, ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> exchange + ": " + message.getKey() + place(message) + names(message))
                .toList();
    }

    private static String place(ValidationReport.Message message) {
        return message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(pointers -> " at " + (pointers.getInstance().isEmpty() ? "the root" : pointers.getInstance())
                        + ", schema " + pointers.getSchema())
                .orElse("");
    }

    /** The properties that a message lists; the rest of its text may quote values. */
    private static String names(ValidationReport.Message message) {
        return NAMES.matcher(message.getMessage())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "" : ", properties " + names));
    }

    private static Request request(HttpInteraction exchange) {
        SimpleRequest.Builder built =
                new SimpleRequest.Builder(exchange.method(), exchange.uri().getRawPath());
        exchange.requestHeaders().forEach(built::withHeader);
        String query = exchange.uri().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                built.withQueryParam(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        if (exchange.requestBody().length > 0) {
            built.withBody(exchange.requestBody());
        }
        return built.build();
    }

    private static SimpleResponse response(HttpInteraction exchange) {
        SimpleResponse.Builder built = SimpleResponse.Builder.status(exchange.status());
        exchange.responseHeaders().forEach(built::withHeader);
        if (exchange.responseBody().length > 0) {
            built.withBody(exchange.responseBody());
        }
        return built.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
