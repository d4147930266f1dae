package me.ratio.sdk.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Validates requests against the effective contract with a library that is independent of the generator. */
public final class ContractRequestValidator {
    private final OpenApiInteractionValidator validator;

    /** Creates a validator for the contract that the build wrote. */
    public ContractRequestValidator() {
        try {
            validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                            Files.readString(EffectiveContract.FILE))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the problems of a request, empty if it is valid. */
    public List<String> messages(RecordingServer.ReceivedRequest request) {
        SimpleRequest.Builder built =
                new SimpleRequest.Builder(request.method(), request.uri().getRawPath()).withBody(request.body());
        request.headers().forEach(built::withHeader);
        request.query()
                .properties()
                .forEach(field ->
                        built.withQueryParam(field.getKey(), field.getValue().asText()));
        return validator.validateRequest(built.build()).getMessages().stream()
                .map(ValidationReport.Message::toString)
                .toList();
    }
}
