package me.ratio.sdk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.api.SessionApis;
import me.ratio.sdk.api.UserApi;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.error.UnprocessableException;
import me.ratio.sdk.error.WaitException;
import me.ratio.sdk.model.AchLimit;
import me.ratio.sdk.model.ApiError;
import me.ratio.sdk.model.CalculateAchLimitsResponse;
import me.ratio.sdk.model.ErrorCode;
import me.ratio.sdk.model.FiatCurrency;
import me.ratio.sdk.model.Kyc;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.User;
import me.ratio.sdk.model.WebhookEvent;
import me.ratio.sdk.model.WebhookPayload;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Deque<KycResult> results = new ArrayDeque<>();
    private final Deque<ErrorCode> refusals = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final UserApi users = new UserApi() {
        @Override
        public User getUser(String userId) {
            KycResult result = results.size() > 1 ? results.poll() : results.element();
            return User.builder().kyc(Kyc.builder().status(result).build()).build();
        }

        @Override
        public CalculateAchLimitsResponse calculateAchLimits(String userId) {
            if (refusals.isEmpty()) {
                AchLimit limit = AchLimit.builder()
                        .currency(FiatCurrency.USD)
                        .limit(BigDecimal.TEN)
                        .used(BigDecimal.ZERO)
                        .remaining(BigDecimal.TEN)
                        .build();
                return CalculateAchLimitsResponse.builder()
                        .instant(limit)
                        .daily(limit)
                        .weekly(limit)
                        .build();
            }
            throw ApiException.of(
                    Operations.CALCULATE_ACH_LIMITS,
                    422,
                    ApiError.builder().code(refusals.poll()).build());
        }
    };

    private final SessionApis session = new SessionApis() {
        @Override
        public <T> T api(Class<T> api) {
            return api.cast(users);
        }
    };

    private final Waits waits = Waits.of(session).by(clock).pausing((user, time) -> {
        pauses.add(time);
        now = now.plus(time);
    });

    @Test
    void looksInTheDocumentedRhythm() {
        results.add(KycResult.SUBMITTED);
        assertThatThrownBy(() -> waits.forKyc("u", Duration.ofSeconds(45)))
                .isInstanceOfSatisfying(WaitException.class, late -> assertThat(late.isInterrupted())
                        .isFalse());
        assertThat(pauses)
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 10L, 10L, 5L);
    }

    @Test
    void endsWithAResultAndWhenAPersonHasToLook() {
        results.addAll(List.of(KycResult.SUBMITTED, KycResult.SUBMITTED, KycResult.APPROVED));
        assertThat(waits.forKyc("u", LIMIT).kyc().status()).isEqualTo(KycResult.APPROVED);
        assertThat(pauses).hasSize(2);
        results.clear();
        results.add(KycResult.IN_REVIEW);
        assertThat(waits.forKyc("u", Duration.ZERO).kyc().status()).isEqualTo(KycResult.IN_REVIEW);
    }

    @Test
    void waitsForLimitsOnlyIfTheyAreYetToCome() {
        refusals.addAll(List.of(ErrorCode.USER_RISK_INCOMPLETE, ErrorCode.USER_RISK_INCOMPLETE));
        assertThat(waits.forAchLimits("u", LIMIT)).isNotNull();
        assertThat(pauses).hasSize(2);
        refusals.add(ErrorCode.of("ANOTHER"));
        assertThatThrownBy(() -> waits.forAchLimits("u", LIMIT)).isInstanceOf(UnprocessableException.class);
    }

    @Test
    void keepsAnInterrupt() {
        results.add(KycResult.SUBMITTED);
        Waits interrupted = waits.pausing((user, time) -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(() -> interrupted.forKyc("u", LIMIT))
                .isInstanceOfSatisfying(WaitException.class, stopped -> assertThat(stopped.isInterrupted())
                        .isTrue());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void isWokenByAWebhook() throws Exception {
        WebhookSignals signals = new WebhookSignals();
        CompletableFuture<Void> paused = CompletableFuture.runAsync(() -> {
            try {
                signals.pause("u", Duration.ofHours(1));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        WebhookPayload event = WebhookPayload.builder()
                .id("e")
                .userId("u")
                .event(WebhookEvent.KYC_UPDATED)
                .data("APPROVED")
                .build();
        while (!paused.isDone()) {
            signals.received(event); // as long as the other thread has not begun to wait
            Thread.onSpinWait();
        }
        paused.get(1, TimeUnit.SECONDS);
        signals.pause("another", Duration.ofMillis(1));
    }
}
