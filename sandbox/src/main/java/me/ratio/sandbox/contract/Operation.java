package me.ratio.sandbox.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of the contract.
 *
 * @param id the operation id
 * @param method the HTTP method, upper case
 * @param path the path template
 * @param security the alternatives of credentials, each the names of the schemes it needs together
 * @param factors how many user factors a session must have proven
 * @param requestSchema where the schema of the body is, empty when the operation takes none
 * @param querySchemas where the schema of each query parameter is, by name
 */
public record Operation(
        String id,
        String method,
        String path,
        List<Set<String>> security,
        int factors,
        Optional<String> requestSchema,
        Map<String, String> querySchemas) {
    /** Whether it needs no credentials at all. */
    public boolean isOpen() {
        return security.isEmpty() || security.stream().anyMatch(Set::isEmpty);
    }

    /** Whether some alternative has the scheme. */
    public boolean takes(String scheme) {
        return security.stream().anyMatch(alternative -> alternative.contains(scheme));
    }

    /** Whether the operation reads only. */
    public boolean isRead() {
        return method.equals("GET");
    }
}
