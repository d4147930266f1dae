package me.ratio.sandbox.outcome;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.Network;

/**
 * All magic values, limits and waiting times of the sandbox. Every outcome is selected here, and the table in the
 * README is generated from {@link #rows()}, so that the two cannot differ.
 */
public final class MagicValues {
    /** The time from the submission of identity data to the outcome. */
    public static final Duration KYC_TIME = Duration.ofSeconds(5);

    /** The time that a review of identity data takes, after which it is approved. */
    public static final Duration KYC_REVIEW_TIME = Duration.ofDays(3);

    /** The time from linking a bank account, or from the approval of the identity, to the outcome. */
    public static final Duration BANK_VERIFICATION_TIME = Duration.ofSeconds(4);

    /** An {@code idNumber} that is approved. */
    public static final String APPROVED_ID_NUMBER = "299000000";

    /** The only flag with which reads are refused too. */
    public static final String SUSPENDED_FLAG = "F0000";

    /** The time for which a one-time code is valid. */
    public static final Duration OTP_LIFETIME = Duration.ofMinutes(5);
    /** The number of wrong attempts after which a one-time code is no longer valid. */
    public static final int MAX_WRONG_OTPS = 5;

    public static final BigDecimal MAX_INSTANT_USD_IN_24_HOURS = new BigDecimal("3000");
    public static final BigDecimal MAX_USD_IN_24_HOURS = new BigDecimal("5000");
    public static final BigDecimal MAX_USD_IN_7_DAYS = new BigDecimal("15000");
    public static final int MAX_PURCHASES_IN_24_HOURS = 4;

    private static final BigDecimal MAX_COMPLETED_USD = new BigDecimal("50");
    private static final BigDecimal REJECTED_USD = new BigDecimal("123.45");
    private static final String GOOD_TOKEN = "public-sandbox-good";
    private static final String BAD_TOKEN = "public-sandbox-bad";
    private static final String LOGIN_REQUIRED_TOKEN = "public-sandbox-login-required";
    private static final String OTHER_NAME_TOKEN = "public-sandbox-other-name";
    private static final Pattern PUBLIC_TOKEN = Pattern.compile("public-sandbox-[0-9a-fA-F-]{36}");
    private static final String MAGIC_LINK_TOKEN = "magic-sandbox";

    private static final List<MagicValue<String, KycStatus>> ID_NUMBERS = List.of(
            kyc("0", KycStatus.DECLINED, "declined", ""),
            kyc("1", KycStatus.IN_REVIEW, "in review", ", approved " + KYC_REVIEW_TIME.toDays() + " days later"),
            kyc("2-9", KycStatus.APPROVED, "approved", ""));

    private static final List<MagicValue<String, BankLoginOutcome>> PLAID_LOGINS = List.of(
            new MagicValue<>(
                    "`PlaidLogin.GOOD`",
                    "bank account verified " + seconds(BANK_VERIFICATION_TIME)
                            + " after it was linked or the identity was approved, whichever is later",
                    "GOOD"::equals,
                    BankLoginOutcome.VERIFIED),
            new MagicValue<>("`PlaidLogin.BAD`", "bank account declined", "BAD"::equals, BankLoginOutcome.DECLINED));

    private static final List<MagicValue<String, BankLoginOutcome>> PUBLIC_TOKENS = List.of(
            new MagicValue<>(
                    "public token `" + GOOD_TOKEN + "`",
                    "as `PlaidLogin.GOOD`",
                    GOOD_TOKEN::equals,
                    BankLoginOutcome.VERIFIED),
            new MagicValue<>(
                    "public token `" + BAD_TOKEN + "`",
                    "as `PlaidLogin.BAD`",
                    BAD_TOKEN::equals,
                    BankLoginOutcome.DECLINED),
            new MagicValue<>(
                    "public token `" + LOGIN_REQUIRED_TOKEN + "`",
                    "bank account verified, but its link requires a new login",
                    LOGIN_REQUIRED_TOKEN::equals,
                    BankLoginOutcome.LOGIN_REQUIRED),
            new MagicValue<>(
                    "public token `" + OTHER_NAME_TOKEN + "`",
                    "bank account declined, because it is in another name than the identity",
                    OTHER_NAME_TOKEN::equals,
                    BankLoginOutcome.DECLINED),
            new MagicValue<>(
                    "public token `public-sandbox-<uuid>`",
                    "as `PlaidLogin.GOOD`, without a Plaid link",
                    token -> PUBLIC_TOKEN.matcher(token).matches(),
                    BankLoginOutcome.VERIFIED));

    // The order matters: 123.45 is more than 50 too. Exactly 50 is documented nowhere; here it completes.
    private static final List<MagicValue<Debit, PurchaseOutcome>> PURCHASES = List.of(
            purchase(
                    "amount " + REJECTED_USD,
                    "debit and crypto fail",
                    debit -> debit.usd().compareTo(REJECTED_USD) == 0,
                    PurchaseOutcome.failed("F1004")),
            purchase(
                    "amount up to " + MAX_COMPLETED_USD,
                    "purchase completes after " + seconds(Network.POLYGON.confirmation()) + " on Polygon, "
                            + seconds(Network.ETHEREUM.confirmation())
                            + " on Ethereum; `STANDARD`, whatever the amount, "
                            + AchType.STANDARD.businessDays() + " business days later",
                    debit -> debit.usd().compareTo(MAX_COMPLETED_USD) <= 0,
                    PurchaseOutcome.completed()),
            // An instant debit fails after the crypto was delivered, a standard one before.
            purchase(
                    "amount above " + MAX_COMPLETED_USD + ", `INSTANT`",
                    "crypto is delivered, then the debit fails",
                    debit -> debit.type() == AchType.INSTANT,
                    PurchaseOutcome.debitFailed("F1000")),
            purchase(
                    "amount above " + MAX_COMPLETED_USD + ", `STANDARD`",
                    "debit and crypto fail",
                    debit -> debit.type() == AchType.STANDARD,
                    PurchaseOutcome.failed("F1001")));

    private static final List<Row> OTHERS = List.of(
            new Row(
                    "amount below " + Network.POLYGON.minimum() + " on Polygon, " + Network.ETHEREUM.minimum()
                            + " on Ethereum",
                    "`INVALID_FIAT_AMOUNT`"),
            new Row(
                    "amounts above " + MAX_INSTANT_USD_IN_24_HOURS + " (`INSTANT`) or " + MAX_USD_IN_24_HOURS
                            + " (all) in 24 hours, " + MAX_USD_IN_7_DAYS + " in 7 days",
                    "`EXCEEDS_LIMIT_ACH`; failed debits do not count"),
            new Row(
                    "more than " + MAX_PURCHASES_IN_24_HOURS + " purchases in 24 hours",
                    "`EXCEEDS_LIMIT_TRANSACTIONS`"),
            new Row(
                    "`middleName` at sign-up is a user flag, as `F1000`",
                    "the user has that flag: changes are refused"),
            new Row("flag `" + SUSPENDED_FLAG + "`", "reads are refused too"),
            new Row("magic link token `" + MAGIC_LINK_TOKEN + "`", "the only valid one"),
            new Row(
                    "one-time code `sandbox.lastOtp(destination)`",
                    "the only valid one, for " + OTP_LIFETIME.toMinutes() + " minutes and until " + MAX_WRONG_OTPS
                            + " wrong attempts"));

    private MagicValues() {}

    /** Returns the outcome of the identity check. */
    public static KycStatus kycOutcome(String idNumber) {
        return MagicValue.select(ID_NUMBERS, idNumber).orElseThrow();
    }

    /** Returns the outcome of a login at a bank. */
    public static BankLoginOutcome plaidLoginOutcome(String login) {
        return MagicValue.select(PLAID_LOGINS, login).orElseThrow();
    }

    /** Returns the outcome of a public token that the sandbox did not issue; nothing when the token is not valid. */
    public static Optional<BankLoginOutcome> publicTokenOutcome(String token) {
        return MagicValue.select(PUBLIC_TOKENS, token);
    }

    /** Returns public tokens that need no login, one for each outcome. */
    public static List<ReadyToken> publicTokens() {
        return List.of(
                new ReadyToken(GOOD_TOKEN, BankLoginOutcome.VERIFIED, "The bank account is verified."),
                new ReadyToken(BAD_TOKEN, BankLoginOutcome.DECLINED, "The bank account is declined."),
                new ReadyToken(
                        LOGIN_REQUIRED_TOKEN,
                        BankLoginOutcome.LOGIN_REQUIRED,
                        "The bank account is verified, but its link requires a new login."));
    }

    /** Returns the outcome of a purchase. */
    public static PurchaseOutcome purchaseOutcome(AchType type, BigDecimal usd) {
        return MagicValue.select(PURCHASES, new Debit(type, usd)).orElseThrow();
    }

    /** Tells whether the token of a magic link is valid. */
    public static boolean isMagicLinkToken(String token) {
        return token.equals(MAGIC_LINK_TOKEN);
    }

    /** Returns the rows of the README's table. */
    public static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        ID_NUMBERS.forEach(value -> rows.add(value.row()));
        PLAID_LOGINS.forEach(value -> rows.add(value.row()));
        PUBLIC_TOKENS.forEach(value -> rows.add(value.row()));
        PURCHASES.forEach(value -> rows.add(value.row()));
        rows.addAll(OTHERS);
        return rows;
    }

    private static MagicValue<String, KycStatus> kyc(String digits, KycStatus status, String text, String later) {
        Pattern pattern = Pattern.compile("[" + digits + "].*");
        return new MagicValue<>(
                "`idNumber` starts with " + digits,
                "identity " + text + " after " + seconds(KYC_TIME) + later,
                idNumber -> pattern.matcher(idNumber).matches(),
                status);
    }

    private static MagicValue<Debit, PurchaseOutcome> purchase(
            String value, String effect, Predicate<Debit> matches, PurchaseOutcome outcome) {
        String flag = outcome.flag().map(code -> ", flag " + code).orElse("");
        return new MagicValue<>(value, effect + flag, matches, outcome);
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }

    /**
     * A row of the table.
     *
     * @param value the magic value in Markdown
     * @param effect its effect in Markdown
     */
    public record Row(String value, String effect) {}

    /**
     * A public token that needs no login.
     *
     * @param value the token
     * @param outcome what becomes of the bank account
     * @param effect the same in a sentence
     */
    public record ReadyToken(String value, BankLoginOutcome outcome, String effect) {}

    private record Debit(AchType type, BigDecimal usd) {}
}
