package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import me.ratio.sandbox.behaviour.Basis;
import me.ratio.sandbox.behaviour.GeneratedSection;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.server.ScriptedResponse;
import org.junit.jupiter.api.Test;

/** Receives each error code that an operation can have, most of them by a request that deserves it. */
class ReachableErrorCodesTest extends SandboxTest {
    /** Codes of identifiers that no operation takes in a body, and of things that no operation has. */
    private static final List<String> WITHOUT_OPERATION = List.of(
            "INVALID_EVENT",
            "MISSING_ACTIVITY_ID",
            "MISSING_BANK_ID",
            "MISSING_SESSION_ID",
            "MISSING_USER_ID",
            "MISSING_WEBHOOK_ID",
            "NOT_FOUND_CLIENT");

    /** No request leads to these, because nothing is known about when the real API does; each with an operation. */
    private static final Map<String, String> ONLY_ASKED_FOR = Map.of(
            "INSUFFICIENT_BALANCE", "initiateAch",
            "UNSUPPORTED_ACH_TYPE", "initiateAch",
            "UNSUPPORTED_CRYPTO_CURRENCY", "initiateAch",
            "UNSUPPORTED_BANK", "activateBankLink",
            "USER_UNDER_REVIEW", "initiateAch");

    private final ApiContract contract = ApiContract.load();
    private final Map<String, TestResponse> received = new TreeMap<>();
    private final Map<String, String> causes = new HashMap<>();

    private void receive(String cause, TestResponse response) {
        String code = response.text("/code");
        if (response.status() >= 400 && !code.isEmpty() && received.putIfAbsent(code, response) == null) {
            causes.put(code, cause);
        }
    }

    @Test
    void eachCodeIsReceived() {
        new RefusedRequests(sandbox, this::receive).send();
        new InvalidRequests(user(3).verified()).send(this::receive);
        int natural = received.size();
        assertThat(received.keySet()).doesNotContainAnyElementsOf(ONLY_ASKED_FOR.keySet());
        receiveWhatIsAskedFor();

        List<String> expected = new ArrayList<>(publicCodes());
        expected.removeAll(WITHOUT_OPERATION);
        assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        String summary =
                "%d codes, of which a request leads to %d, and a test has to ask for %d. %s belong to no operation."
                        .formatted(
                                expected.size(),
                                natural,
                                ONLY_ASKED_FOR.size(),
                                WITHOUT_OPERATION.stream()
                                        .map(code -> "`" + code + "`")
                                        .collect(Collectors.joining(", ")));
        String rows = received.entrySet().stream()
                .map(entry -> "| `%s` | %d | %s | %s |\n"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().status(),
                                entry.getValue().headers().get(Basis.HEADER),
                                causes.get(entry.getKey())))
                .collect(Collectors.joining());
        GeneratedSection.assertIsUpToDate(
                "Error codes", summary + "\n\n| Code | Status | Basis | Received from |\n|---|---|---|---|\n" + rows);
    }

    private void receiveWhatIsAskedFor() {
        TestUser ada = user(41).verified();
        ONLY_ASKED_FOR.forEach((code, operation) -> {
            sandbox.first().respondNext(operation, ScriptedResponse.ofCode(code));
            TestResponse response = operation.equals("initiateAch")
                    ? ada.buy("25", "INSTANT", "ETH")
                    : ada.client().post(ada.path("/banks:activateLink"), "publicToken", "x");
            receive("**asked for only**, on `" + operation + "`", response);
        });
    }

    private List<String> publicCodes() {
        List<String> codes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> code :
                contract.document().at("/components/schemas/ErrorCode/x-values").properties()) {
            if (!code.getValue().path("description").asText().endsWith("An internal code.")) {
                codes.add(code.getKey());
            }
        }
        return codes;
    }
}
