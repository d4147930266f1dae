package me.ratio.sdk.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import me.ratio.sdk.api.SessionApis;
import me.ratio.sdk.error.UnprocessableException;
import me.ratio.sdk.error.WaitException;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.ActivityItemStatus;
import me.ratio.sdk.model.BankAccount;
import me.ratio.sdk.model.BankLinkStatus;
import me.ratio.sdk.model.BankVerificationStatus;
import me.ratio.sdk.model.CalculateAchLimitsResponse;
import me.ratio.sdk.model.ErrorCode;
import me.ratio.sdk.model.Kyc;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.User;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what happens at the server after a call, by looking again in the documented rhythm: every 2 seconds, ten times, then
 * every 10 seconds.
 *
 * <pre>{@code
 * User user = Waits.of(session).forKyc(userId, Duration.ofMinutes(1));
 * if (!KycResult.APPROVED.equals(user.kyc().status())) {
 *     showFlags(user.flags());
 * }
 * }</pre>
 *
 * <p>All methods throw what the calls throw, and a {@link WaitException} when the time is over or the thread is interrupted.
 * Immutable; safe for use by many threads if the session is.
 */
public final class Waits {
    private static final Duration AT_FIRST = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final int FIRST_LOOKS = 10;

    private final SessionApis session;
    private final Pause pause;
    private final Clock clock;

    private Waits(SessionApis session, Pause pause, Clock clock) {
        this.session = Objects.requireNonNull(session, "session");
        this.pause = Objects.requireNonNull(pause, "pause");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Returns the waits of a session, which sleep between two looks. */
    public static Waits of(SessionApis session) {
        return new Waits(session, Pause.sleeping(), Clock.systemUTC());
    }

    /** Returns these waits with another pause, such as one that webhooks end early. */
    public Waits pausing(Pause other) {
        return new Waits(session, other, clock);
    }

    /** Returns these waits with another clock, which the time limit is measured by. */
    public Waits by(Clock other) {
        return new Waits(session, pause, other);
    }

    /**
     * Waits until a user's identity check has a result: approved, declined or in review, which takes a person. Looks with {@code
     * getUser}.
     *
     * @param limit how long to wait at most
     */
    public User forKyc(String userId, Duration limit) {
        return await("the identity check", userId, limit, () -> session.user().getUser(userId), Waits::hasKycResult);
    }

    private static boolean hasKycResult(User user) {
        Kyc kyc = user.kyc();
        KycResult result = kyc == null ? null : kyc.status();
        return KycResult.APPROVED.equals(result)
                || KycResult.DECLINED.equals(result)
                || KycResult.IN_REVIEW.equals(result);
    }

    /**
     * Waits until a bank account can be used or was declined, in which case the user has a flag that says why. Looks with {@code
     * getBank}.
     *
     * @param limit how long to wait at most
     */
    public BankAccount forBank(String userId, String bankId, Duration limit) {
        return await(
                "the bank account",
                userId,
                limit,
                () -> session.bank().getBank(userId, bankId),
                bank -> BankVerificationStatus.DECLINED.equals(bank.verificationStatus())
                        || BankVerificationStatus.APPROVED.equals(bank.verificationStatus())
                                && !BankLinkStatus.INACTIVE.equals(bank.linkStatus()));
    }

    /**
     * Waits until a user has limits, which takes a moment after the identity check. Looks with {@code calculateAchLimits}, whose
     * status is 422 until then.
     *
     * @param limit how long to wait at most
     */
    public CalculateAchLimitsResponse forAchLimits(String userId, Duration limit) {
        return Objects.requireNonNull(await(
                "the limits",
                userId,
                limit,
                () -> {
                    try {
                        return session.user().calculateAchLimits(userId);
                    } catch (UnprocessableException refused) {
                        if (ErrorCode.USER_RISK_INCOMPLETE.equals(refused.code())) {
                            return null; // not yet
                        }
                        throw refused;
                    }
                },
                Objects::nonNull));
    }

    /**
     * Waits until the crypto of a purchase is delivered or has failed, in which case the user may have a flag that says why. The
     * payment need not be watched. Looks with {@code getActivityItem}.
     *
     * @param limit how long to wait at most; a standard purchase takes three business days
     */
    public ActivityItem forPurchase(String userId, String itemId, Duration limit) {
        return await(
                "the purchase",
                userId,
                limit,
                () -> session.activity().getActivityItem(userId, itemId),
                item -> item.crypto() != null
                        && !ActivityItemStatus.PENDING.equals(item.crypto().status()));
    }

    private <T extends @Nullable Object> T await(
            String what, String userId, Duration limit, Supplier<T> look, Predicate<T> isOver) {
        Instant end = clock.instant().plus(limit);
        for (int looks = 1; ; looks++) {
            T seen = look.get();
            if (isOver.test(seen)) {
                return seen;
            }
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                throw new WaitException(what + " took longer than " + limit, false);
            }
            Duration rhythm = looks <= FIRST_LOOKS ? AT_FIRST : LATER;
            try {
                pause.pause(userId, rhythm.compareTo(left) < 0 ? rhythm : left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new WaitException("the wait for " + what + " was interrupted", true);
            }
        }
    }
}
