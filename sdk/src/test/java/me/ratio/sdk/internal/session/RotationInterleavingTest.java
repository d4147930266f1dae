package me.ratio.sdk.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.sdk.internal.token.TokenClaims;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs random concurrent requests, delivers their tokens in any order, and checks what must hold in every order. */
class RotationInterleavingTest {
    private static final int RUNS = 3_000;
    private static final int STEPS = 40;

    /** A token that has not arrived yet, and the sign-in that the server issued it for. */
    private record InFlight(TokenUpdate update, long signIn, TokenClaims claims) {}

    @Test
    void newestTokenWinsInAnyOrder() {
        long seed = new Random().nextLong();
        System.out.println("rotation interleavings with seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            new Run(random).play("seed " + seed + ", run " + run);
        }
    }

    private static final class Run {
        private final Random random;
        private final InMemorySessionStore store = new InMemorySessionStore();
        private final RotatingToken tokens =
                new RotatingToken(store, ClientFixture.KEY, ClientFixture.FINGERPRINT, null, new AtomicLong());
        private final List<InFlight> inFlight = new ArrayList<>();
        private final List<InFlight> delivered = new ArrayList<>();
        /** The server's sign-in of each lineage. */
        private final Map<String, Long> signIns = new HashMap<>();

        private long now = 1_000;

        Run(Random random) {
            this.random = random;
        }

        void play(String where) {
            for (int step = 0; step < STEPS; step++) {
                if (inFlight.isEmpty() || random.nextBoolean()) {
                    begin();
                } else {
                    deliver(where);
                }
            }
            while (!inFlight.isEmpty()) {
                deliver(where);
            }
            assertNewestIsHeld(where);
        }

        private void begin() {
            now += random.nextInt(3); // seconds, so that ties happen
            long requestStart = tokens.beginRequest();
            StoredSession sentWith = tokens.current();
            TokenClaims claims = new TokenClaims(now - random.nextInt(5), now + 300);
            if (sentWith == null || random.nextInt(5) == 0) {
                String token = TestTokens.of("sign-in-" + requestStart, claims.iat(), claims.exp());
                inFlight.add(new InFlight(TokenUpdate.issued(token, requestStart), requestStart, claims));
            } else {
                long signIn = signIns.get(sentWith.lineage());
                String token = TestTokens.of("sign-in-" + signIn, claims.iat(), claims.exp());
                inFlight.add(
                        new InFlight(TokenUpdate.refreshed(token, sentWith.lineage(), requestStart), signIn, claims));
            }
        }

        private void deliver(String where) {
            InFlight response = inFlight.remove(random.nextInt(inFlight.size()));
            StoredSession before = tokens.current();
            tokens.offer(response.update());
            delivered.add(response);
            StoredSession after = tokens.current();
            if (after == null) {
                throw new AssertionError(where + ": nothing is held after the first token");
            }
            if (before == null || !after.lineage().equals(before.lineage())) {
                assertThat(response.update().isIssued()).as(where).isTrue();
                assertThat(after.lineageSequence()).as(where).isGreaterThan(startOf(before));
                signIns.put(after.lineage(), response.signIn());
            } else {
                assertThat(TokenClaims.of(after.token()))
                        .as(where)
                        .isGreaterThanOrEqualTo(TokenClaims.of(before.token()));
            }
        }

        private static long startOf(@Nullable StoredSession session) {
            return session == null ? 0 : session.lineageSequence();
        }

        private void assertNewestIsHeld(String where) {
            long lastSignIn = delivered.stream()
                    .filter(response -> response.update().isIssued())
                    .mapToLong(InFlight::signIn)
                    .max()
                    .orElseThrow();
            InFlight newest = delivered.stream()
                    .filter(response -> response.signIn() == lastSignIn)
                    .max(Comparator.comparing(InFlight::claims)
                            .thenComparing(response -> response.update().requestSequence()))
                    .orElseThrow();
            assertThat(store.load(ClientFixture.KEY))
                    .as(where)
                    .extracting(StoredSession::token)
                    .isEqualTo(newest.update().token());
        }
    }
}
