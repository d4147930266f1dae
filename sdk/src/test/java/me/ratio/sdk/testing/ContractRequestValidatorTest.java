package me.ratio.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import me.ratio.runtime.operation.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A validator that accepts everything would prove nothing. */
class ContractRequestValidatorTest {
    private static final ContractRequestValidator VALIDATOR = new ContractRequestValidator();

    private static RecordingServer.ReceivedRequest bare(Operation operation, String path, String body) {
        Headers headers = new Headers();
        headers.set("Content-Type", "application/json");
        return new RecordingServer.ReceivedRequest(
                operation.method(), URI.create(path), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void reportsWhatIsMissing(Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]*}", "some");

        if (!operation.alternatives().isEmpty()) {
            assertThat(VALIDATOR.messages(bare(operation, path, "{}")))
                    .anyMatch(message -> message.contains("security"));
        }
        if (EffectiveContract.requestExample(operation) != null) {
            assertThat(VALIDATOR.messages(bare(operation, path, "[]"))).anyMatch(message -> message.contains("type"));
        }
        assertThat(VALIDATOR.messages(bare(operation, path + "/nowhere/else", "{}")))
                .isNotEmpty();
    }
}
