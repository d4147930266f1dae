package me.ratio.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import me.ratio.runtime.operation.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A judge that never complains would prove nothing. */
class ContractRequestValidatorTest {
    private static final ContractRequestValidator JUDGE = new ContractRequestValidator();

    private static RecordingServer.Received bare(Operation operation, String path, String body) {
        Headers headers = new Headers();
        headers.set("Content-Type", "application/json");
        return new RecordingServer.Received(
                operation.method(), URI.create(path), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void missesWhatIsNotThere(Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]*}", "some");

        if (!operation.alternatives().isEmpty()) {
            assertThat(JUDGE.messages(bare(operation, path, "{}"))).anyMatch(message -> message.contains("security"));
        }
        if (EffectiveContract.requestExample(operation) != null) {
            assertThat(JUDGE.messages(bare(operation, path, "[]"))).anyMatch(message -> message.contains("type"));
        }
        assertThat(JUDGE.messages(bare(operation, path + "/nowhere/else", "{}")))
                .isNotEmpty();
    }
}
