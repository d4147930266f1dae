package me.ratio.sdk.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import me.ratio.sdk.internal.token.TokenClaims;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Runs random requests of several processes that share a store, delivers their responses in any order, and checks what must
 * hold in every order: the sign-in step that began last keeps the session, and no token replaces a newer one of its lineage.
 */
class RotationInterleavingTest {
    private static final int RUNS = 20_000;
    private static final int PROCESSES = 3;

    /** A response that has not arrived yet, and the step that its token descends from. */
    private record InFlight(int process, TokenUpdate update, int step, TokenClaims claims) {}

    @Test
    void stepThatBeganLastWinsInAnyOrder() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println(RUNS + " rotation interleavings with seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            new Run(random).play("seed " + seed + ", run " + run);
        }
    }

    private static final class Run {
        private final Random random;
        private final SingleSessionStore store = new SingleSessionStore();
        private final RotatingToken[] processes = new RotatingToken[PROCESSES];
        private final List<InFlight> inFlight = new ArrayList<>();
        /** The step of each lineage; 0 is a session that was forgotten. */
        private final Map<String, Integer> steps = new HashMap<>();

        private int lastStep;
        private int lastDelivered = -1;
        private @Nullable TokenClaims newest;
        private long now = 1_000;

        Run(Random random) {
            this.random = random;
            for (int i = 0; i < PROCESSES; i++) {
                processes[i] = new RotatingToken(store, ClientFixture.KEY, ClientFixture.CLOCK);
            }
        }

        void play(String where) {
            int length = 5 + random.nextInt(25);
            for (int i = 0; i < length; i++) {
                if (random.nextInt(20) == 0) {
                    forget();
                } else if (inFlight.isEmpty() || random.nextBoolean()) {
                    begin();
                } else {
                    deliver(where);
                }
            }
            while (!inFlight.isEmpty()) {
                deliver(where);
            }
        }

        private @Nullable StoredSession stored() {
            return store.load(ClientFixture.KEY, ClientFixture.TIMEOUT);
        }

        private void forget() {
            processes[random.nextInt(PROCESSES)].forget(ClientFixture.TIMEOUT);
            lastStep++;
            lastDelivered = lastStep;
            newest = null;
            StoredSession stored = stored();
            steps.put(stored == null ? "" : stored.lineage(), lastStep);
        }

        private void begin() {
            now += random.nextInt(3); // seconds, so that ties happen
            int process = random.nextInt(PROCESSES);
            TokenClaims claims = new TokenClaims(now - random.nextInt(5), now + 300);
            boolean signsIn = random.nextInt(4) == 0;
            RotatingToken.Begun begun = signsIn
                    ? processes[process].beginStep(ClientFixture.TIMEOUT)
                    : processes[process].begin(ClientFixture.TIMEOUT);
            StoredSession sentWith = begun.signedIn();
            if (signsIn) {
                lastStep++;
                String token = TestTokens.of("step-" + lastStep, claims.iat(), claims.exp());
                inFlight.add(new InFlight(
                        process, TokenUpdate.issued(token, begun.ticket(), begun.sequence()), lastStep, claims));
            } else if (sentWith != null) {
                int step = steps.get(sentWith.lineage());
                String token = TestTokens.of("step-" + step, claims.iat(), claims.exp());
                inFlight.add(new InFlight(
                        process, TokenUpdate.refreshed(token, sentWith.lineage(), begun.sequence()), step, claims));
            }
        }

        private void deliver(String where) {
            if (inFlight.isEmpty()) {
                return;
            }
            InFlight response = inFlight.remove(random.nextInt(inFlight.size()));
            processes[response.process()].offer(response.update(), ClientFixture.TIMEOUT);
            StoredSession after = stored();
            assertThat(after).as(where).isNotNull();
            if (response.update().isIssued() && response.step() > lastDelivered) {
                lastDelivered = response.step();
                newest = response.claims();
                steps.put(after.lineage(), response.step());
                assertThat(after.token()).as(where).isEqualTo(response.update().token());
            } else if (!response.update().isIssued() && response.step() == lastDelivered && newest != null) {
                newest = newest.compareTo(response.claims()) >= 0 ? newest : response.claims();
            }
            assertThat(steps.get(after.lineage())).as(where).isEqualTo(lastDelivered);
            assertThat(newest == null ? null : TokenClaims.of(after.token()))
                    .as(where)
                    .isEqualTo(newest);
        }
    }
}
