package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.transport.TransportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialAlternativesTest {
    @ParameterizedTest
    @EnumSource
    void everySetOfHeldCredentialsLeadsToWhatTheContractAsksFor(Operation operation) {
        for (Set<Credential> held : subsets()) {
            List<Credential> expected = expected(operation, held);

            TransportRequest request = send(operation, held);

            Map<String, String> sent = new HashMap<>(request.headers());
            sent.keySet().removeIf(name -> credentialHeaders().noneMatch(name::equalsIgnoreCase));
            Map<String, String> wanted = new HashMap<>();
            expected.forEach(credential ->
                    wanted.put(credential.header(), credential.prefix() + "value-of-" + credential.scheme()));
            assertThat(sent).as("holding %s", held).isEqualTo(wanted);
            assertThat(request.headers()).containsEntry(Headers.DEVICE_FINGERPRINT, Bench.FINGERPRINT);
        }
    }

    @Test
    void theContractsAlternativesAreTheTables() {
        for (Operation operation : Operation.values()) {
            assertThat(operation.alternatives().stream().map(Set::copyOf))
                    .as(operation.id())
                    .containsExactlyElementsOf(alternatives(operation));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theApplicationItselfNeverSendsATokenOrAFingerprintItWasNotGiven(Operation operation) {
        ScriptedTransport transport =
                ScriptedTransport.answering(ScriptedTransport.json(200, Bench.answerTo(operation)));
        Bench bench = new Bench(transport);
        bench.signedIn("some.other.user");

        Invocation.call(operation, bench.application());

        assertThat(transport.onlyOne().headers())
                .doesNotContainKeys(
                        Credential.JWT.header(), Credential.CLIENT_SESSION_ID.header(), Headers.DEVICE_FINGERPRINT);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenGoesOnlyWhereItIsAskedFor(Operation operation) {
        boolean takes = alternatives(operation).stream().anyMatch(alternative -> alternative.contains(Credential.JWT));

        TransportRequest request = send(operation, EnumSet.complementOf(EnumSet.of(Credential.CLIENT_SESSION_ID)));

        assertThat(request.headers().containsKey(Credential.JWT.header())).isEqualTo(takes);
    }

    private static TransportRequest send(Operation operation, Set<Credential> held) {
        Map<Credential, String> ofClient = new EnumMap<>(Credential.class);
        Stream.of(Credential.CLIENT_ID, Credential.CLIENT_SECRET)
                .filter(held::contains)
                .forEach(credential -> ofClient.put(credential, "value-of-" + credential.scheme()));
        ScriptedTransport transport =
                ScriptedTransport.answering(ScriptedTransport.json(200, Bench.answerTo(operation)));
        Bench bench = new Bench(transport, ofClient);
        if (held.contains(Credential.JWT)) {
            bench.store.compareAndSet(
                    Bench.KEY, 0, new StoredSession("value-of-" + Credential.JWT.scheme(), "first", 1, 1, 1));
        }
        String clientSession = held.contains(Credential.CLIENT_SESSION_ID)
                ? "value-of-" + Credential.CLIENT_SESSION_ID.scheme()
                : null;
        Function<Class<?>, Object> user = bench.user(
                new SessionTokens(bench.store, Bench.KEY, Bench.FINGERPRINT, clientSession, new AtomicLong()));
        Invocation.call(operation, user);
        return transport.onlyOne();
    }

    /** The first alternative of which all is held; else what is held of the first. */
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
            Set<Credential> all = EnumSet.noneOf(Credential.class);
            EffectiveContract.names(alternative).forEach(scheme -> Stream.of(Credential.values())
                    .filter(credential -> credential.scheme().equals(scheme))
                    .forEach(all::add));
            alternatives.add(all);
        }
        return alternatives;
    }

    private static Stream<String> credentialHeaders() {
        return Stream.of(Credential.values()).map(Credential::header);
    }

    private static List<Set<Credential>> subsets() {
        List<Set<Credential>> subsets = new ArrayList<>();
        Credential[] all = Credential.values();
        for (int bits = 0; bits < 1 << all.length; bits++) {
            Set<Credential> subset = EnumSet.noneOf(Credential.class);
            for (int i = 0; i < all.length; i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(all[i]);
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
