package me.ratio.sandbox.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import org.jspecify.annotations.Nullable;

/** The responses that a test has asked for, each used once, in the order in which they were added. */
final class ResponseScript {
    private final ApiContract contract;
    private final Map<String, Deque<ScriptedResponse>> byOperation = new HashMap<>();

    ResponseScript(ApiContract contract) {
        this.contract = contract;
    }

    /**
     * Adds a response for the next call of an operation.
     *
     * @throws IllegalArgumentException if the contract has no such operation or error code
     */
    synchronized void add(String operationId, ScriptedResponse response) {
        if (contract.operations().stream().noneMatch(operation -> operation.id().equals(operationId))) {
            throw new IllegalArgumentException("'" + operationId + "' is not a valid operation: use one of "
                    + contract.operations().stream().map(ApiOperation::id).collect(Collectors.joining(", ")));
        }
        response.code().filter(code -> !contract.hasErrorCode(code)).ifPresent(code -> {
            throw new IllegalArgumentException(
                    "'" + code + "' is not a valid error code: use one that the contract lists under ErrorCode");
        });
        byOperation.computeIfAbsent(operationId, first -> new ArrayDeque<>()).add(response);
    }

    /** Returns the responses that are still to be sent, by operation. */
    synchronized Map<String, List<ScriptedResponse>> pending() {
        Map<String, List<ScriptedResponse>> pending = new TreeMap<>();
        byOperation.forEach((operation, responses) -> pending.put(operation, List.copyOf(responses)));
        return pending;
    }

    synchronized void replace(Map<String, List<ScriptedResponse>> responses) {
        byOperation.clear();
        responses.forEach((operation, list) -> byOperation.put(operation, new ArrayDeque<>(list)));
    }

    synchronized void clear() {
        byOperation.clear();
    }

    /** Returns and removes the next response for an operation in the session of a user, null if there is none. */
    synchronized @Nullable ScriptedResponse take(String operationId, Optional<UUID> userId) {
        Deque<ScriptedResponse> responses = byOperation.getOrDefault(operationId, new ArrayDeque<>());
        ScriptedResponse found = responses.stream()
                .filter(response ->
                        response.userId().isEmpty() || response.userId().equals(userId))
                .findFirst()
                .orElse(null);
        if (found != null) {
            List<ScriptedResponse> rest = new ArrayList<>(responses);
            int place = rest.indexOf(found);
            rest.remove(place);
            if (found.times() > 1) {
                rest.add(place, found.times(found.times() - 1));
            }
            byOperation.put(operationId, new ArrayDeque<>(rest));
        }
        return found;
    }
}
