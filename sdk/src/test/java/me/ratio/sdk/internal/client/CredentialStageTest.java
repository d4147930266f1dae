package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import me.ratio.runtime.operation.Credential;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.credentials.ClientCredentials;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialStageTest {
    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void sendsTheFirstSatisfiableAlternative(Operation operation) {
        for (Set<Credential> held : subsets()) {
            List<Credential> expected = expected(operation, held);

            TransportRequest request = send(operation, held);

            Map<String, String> sent = ScriptedTransport.headersOf(request);
            sent.keySet().removeIf(name -> credentialHeaders().noneMatch(name::equalsIgnoreCase));
            Map<String, String> wanted = new HashMap<>();
            expected.forEach(credential -> wanted.put(credential.header(), credential.prefix() + value(credential)));
            assertThat(sent).as("holding %s", held).isEqualTo(wanted);
            assertThat(ScriptedTransport.headersOf(request))
                    .containsEntry(HeaderNames.DEVICE_FINGERPRINT, ClientFixture.FINGERPRINT);
        }
    }

    @Test
    void operationsTableMatchesTheContract() {
        for (Operation operation : Operations.all()) {
            assertThat(operation.alternatives().stream().map(Set::copyOf))
                    .as(operation.id())
                    .containsExactlyElementsOf(alternatives(operation));
        }
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void applicationSendsNeitherTokenNorFingerprint(Operation operation) {
        ScriptedTransport transport =
                ScriptedTransport.returning(ScriptedTransport.json(200, ClientFixture.responseTo(operation)));
        ClientFixture fixture = new ClientFixture(transport);
        fixture.signedIn("some.other.user");

        OperationInvoker.call(operation, fixture.application());

        assertThat(ScriptedTransport.headersOf(transport.onlyRequest()))
                .doesNotContainKeys(
                        Credentials.JWT.header(),
                        Credentials.CLIENT_SESSION_ID.header(),
                        HeaderNames.DEVICE_FINGERPRINT);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void sendsATokenOnlyWhereRequired(Operation operation) {
        boolean takes = alternatives(operation).stream().anyMatch(alternative -> alternative.contains(Credentials.JWT));

        TransportRequest request =
                send(operation, Set.of(Credentials.CLIENT_ID, Credentials.CLIENT_SECRET, Credentials.JWT));

        assertThat(request.headers().contains(Credentials.JWT.header())).isEqualTo(takes);
    }

    private static TransportRequest send(Operation operation, Set<Credential> held) {
        ScriptedTransport transport =
                ScriptedTransport.returning(ScriptedTransport.json(200, ClientFixture.responseTo(operation)));
        ClientFixture fixture = new ClientFixture(
                transport,
                held.contains(Credentials.CLIENT_ID)
                        ? new ClientCredentials(value(Credentials.CLIENT_ID), value(Credentials.CLIENT_SECRET))
                        : null);
        if (held.contains(Credentials.JWT)) {
            fixture.signedIn(value(Credentials.JWT));
        }
        SessionIdentity user = new SessionIdentity(
                new RotatingToken(fixture.store, ClientFixture.KEY, ClientFixture.CLOCK),
                ClientFixture.FINGERPRINT,
                held.contains(Credentials.CLIENT_SESSION_ID) ? value(Credentials.CLIENT_SESSION_ID) : null);
        OperationInvoker.call(operation, fixture.as(user));
        return transport.onlyRequest();
    }

    private static String value(Credential credential) {
        return "value-of-" + credential.scheme();
    }

    /** Returns the first alternative that is held completely, or the held part of the first. */
    private static List<Credential> expected(Operation operation, Set<Credential> held) {
        List<Set<Credential>> alternatives = alternatives(operation);
        for (Set<Credential> alternative : alternatives) {
            if (held.containsAll(alternative)) {
                return List.copyOf(alternative);
            }
        }
        return alternatives.isEmpty()
                ? List.of()
                : alternatives.get(0).stream().filter(held::contains).toList();
    }

    private static List<Set<Credential>> alternatives(Operation operation) {
        List<Set<Credential>> alternatives = new ArrayList<>();
        for (JsonNode alternative : EffectiveContract.operation(operation).path("security")) {
            Set<Credential> all = new HashSet<>();
            EffectiveContract.names(alternative).forEach(scheme -> Credentials.all().stream()
                    .filter(credential -> credential.scheme().equals(scheme))
                    .forEach(all::add));
            alternatives.add(all);
        }
        return alternatives;
    }

    private static Stream<String> credentialHeaders() {
        return Credentials.all().stream().map(Credential::header);
    }

    private static List<Set<Credential>> subsets() {
        List<Set<Credential>> subsets = new ArrayList<>();
        List<Credential> all = Credentials.all();
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            Set<Credential> subset = new HashSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(all.get(i));
                }
            }
            // an application has both of its credentials or none
            if (subset.contains(Credentials.CLIENT_ID) == subset.contains(Credentials.CLIENT_SECRET)) {
                subsets.add(subset);
            }
        }
        return subsets;
    }
}
