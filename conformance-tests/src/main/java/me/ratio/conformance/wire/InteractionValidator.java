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

/**
 * Validates interactions against a contract with swagger-request-validator, which shares no code with this build. No rule
 * is ignored and no level is lowered.
 */
public final class InteractionValidator {
    private static final Pattern PROPERTY_NAMES = Pattern.compile("\\[\"\\w+\"(,\"\\w+\")*]");

    private final OpenApiInteractionValidator validator;

    /**
     * Creates a validator.
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

    /** Returns the violations of a request and its response: interaction, rule and location, but never a value. */
    public List<String> violations(HttpInteraction interaction) {
        return format(interaction, validator.validate(request(interaction), response(interaction)));
    }

    /** Returns the violations of the response alone, for requests that are invalid on purpose. */
    public List<String> responseViolations(HttpInteraction interaction) {
        return format(
                interaction,
                validator.validateResponse(
                        interaction.uri().getRawPath(),
                        Request.Method.valueOf(interaction.method()),
                        response(interaction)));
    }

    private static List<String> format(HttpInteraction interaction, ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> interaction + ": " + message.getKey() + location(message) + properties(message))
                .toList();
    }

    private static String location(ValidationReport.Message message) {
        return message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(pointers -> " at " + (pointers.getInstance().isEmpty() ? "the root" : pointers.getInstance())
                        + ", schema " + pointers.getSchema())
                .orElse("");
    }

    /** Returns the property names that a message lists; the rest of its text may quote values. */
    private static String properties(ValidationReport.Message message) {
        return PROPERTY_NAMES
                .matcher(message.getMessage())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "" : ", properties " + names));
    }

    private static Request request(HttpInteraction interaction) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(
                interaction.method(), interaction.uri().getRawPath());
        interaction.requestHeaders().forEach(builder::withHeader);
        String query = interaction.uri().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                builder.withQueryParam(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        if (interaction.requestBody().length > 0) {
            builder.withBody(interaction.requestBody());
        }
        return builder.build();
    }

    private static SimpleResponse response(HttpInteraction interaction) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(interaction.status());
        interaction.responseHeaders().forEach(builder::withHeader);
        if (interaction.responseBody().length > 0) {
            builder.withBody(interaction.responseBody());
        }
        return builder.build();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
