package me.ratio.examples.quickstart;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import me.ratio.sandbox.PlaidLogin;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxWallet;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.flow.Waits;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.ActivateBankLinkRequest;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.ActivityItemStatus;
import me.ratio.sdk.model.BankAccount;
import me.ratio.sdk.model.ConnectWalletRequest;
import me.ratio.sdk.model.CreateUserRequest;
import me.ratio.sdk.model.CreateWebhookRequest;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.model.EstimateAchRequest;
import me.ratio.sdk.model.IdType;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.RequestBankLinkRequest;
import me.ratio.sdk.model.SubmitKycRequest;
import me.ratio.sdk.model.User;
import me.ratio.sdk.model.WalletType;
import me.ratio.sdk.model.Webhook;
import me.ratio.sdk.model.WebhookEvent;

/** The documented flow of a new user, from the first signature of a wallet to a completed purchase. */
final class OnboardingFlow {
    private static final String PHONE = "+14155550123";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final BigDecimal AMOUNT = new BigDecimal("25.00");

    private final RatioSandbox sandbox;
    private final RatioClient client;
    private final WebhookReceiver receiver;
    private final Steps steps;
    private final UserSession session;
    private final Waits waits;

    OnboardingFlow(RatioSandbox sandbox, RatioClient client, WebhookReceiver receiver, Steps steps) {
        this.sandbox = sandbox;
        this.client = client;
        this.receiver = receiver;
        this.steps = steps;
        this.session = client.newSession(DeviceFingerprint.builder()
                .ip("192.0.2.10")
                .userAgent("quickstart")
                .build());
        // the clock of the sandbox advances instead of a sleep
        this.waits = Waits.of(session).by(sandbox.clock()).pausing((user, time) -> sandbox.clock()
                .advance(time));
    }

    /** Runs all steps and returns a summary in one line. */
    String complete() {
        listenForWebhooks();
        TwoFactorSignIn signIn = new TwoFactorSignIn(sandbox, session, steps);
        signIn.byWallet(SandboxWallet.ofPhrase("the wallet that signs in"));
        signIn.bySms(PHONE);
        String userId = createUser();
        String depositWallet = addDepositWallet(userId);
        passKyc(userId);
        String bankId = linkBank(userId);
        quote(userId);
        rotateToken(userId);
        ActivityItem bought = buy(userId, bankId, depositWallet);
        checkWebhooks();
        return bought.crypto().status() + ": " + bought.crypto().amount().toPlainString() + " "
                + bought.crypto().currency() + " for " + AMOUNT + " USD, transaction "
                + bought.crypto().transactionHash() + ", after " + steps.calls() + " calls";
    }

    private void listenForWebhooks() {
        Webhook webhook = steps.step(
                "Register a webhook",
                () -> client.webhook()
                        .createWebhook(CreateWebhookRequest.builder()
                                .url(receiver.url())
                                .events(WebhookEvent.knownValues())
                                .build()),
                created -> created.events().size() + " events, signing secret ***");
        receiver.trust(webhook.secret());
    }

    private String createUser() {
        return steps.step(
                        "Create the user",
                        () -> session.user()
                                .createUser(CreateUserRequest.builder()
                                        .firstName("Ada")
                                        .lastName("Example")
                                        .email("ada@example.com")
                                        .phone(PHONE)
                                        .country("US")
                                        .acceptedTerms(true)
                                        .build()),
                        user -> "user " + user.id())
                .id();
    }

    private String addDepositWallet(String userId) {
        return steps.step(
                        "Add a deposit wallet",
                        () -> session.wallet()
                                .connectWallet(
                                        userId,
                                        ConnectWalletRequest.builder()
                                                .address(SandboxWallet.ofPhrase("the wallet for deposits")
                                                        .address())
                                                .type(WalletType.EVM)
                                                .name("Savings")
                                                .build()),
                        wallet -> wallet.address() + " in addition to the one that signed in")
                .id();
    }

    private void passKyc(String userId) {
        steps.step(
                "Submit KYC",
                () -> session.user()
                        .submitKyc(
                                userId,
                                SubmitKycRequest.builder()
                                        .dateOfBirth(LocalDate.of(1990, 12, 10))
                                        .idType(IdType.SSN)
                                        .idNumber("299001234")
                                        .line1("1 Example Street")
                                        .city("Sacramento")
                                        .state("CA")
                                        .postalCode("95814")
                                        .build()),
                user -> "KYC " + user.kyc().status());
        steps.step("Wait for KYC", () -> waits.forKyc(userId, LIMIT), user -> "KYC " + status(user));
    }

    private static KycResult status(User user) {
        return user.kyc().status();
    }

    private String linkBank(String userId) {
        String linkToken = steps.step(
                "Request a Plaid link",
                () -> session.bank()
                        .requestBankLink(
                                userId, RequestBankLinkRequest.builder().build())
                        .linkToken(),
                token -> "link token ***");
        BankAccount bank = steps.step(
                "Link the bank",
                () -> session.bank()
                        .activateBankLink(
                                userId,
                                ActivateBankLinkRequest.builder()
                                        .publicToken(sandbox.completePlaidLink(linkToken, PlaidLogin.GOOD))
                                        .build())
                        .bankAccount(),
                linked -> linked.linkStatus() + ", verification " + linked.verificationStatus());
        steps.step(
                "Wait for the bank",
                () -> waits.forBank(userId, bank.id(), LIMIT),
                read -> read.linkStatus() + ", verification " + read.verificationStatus());
        return bank.id();
    }

    private void quote(String userId) {
        steps.step(
                "Read the limits",
                () -> waits.forAchLimits(userId, LIMIT),
                limits -> limits.instant().remaining() + " " + limits.instant().currency()
                        + " left for instant purchases");
        steps.step(
                "Estimate the purchase",
                () -> session.crypto()
                        .estimateAch(EstimateAchRequest.builder()
                                .fiatAmount(AMOUNT)
                                .cryptoCurrency(CryptoCurrency.ETH)
                                .type(AchType.INSTANT)
                                .build()),
                estimate -> estimate.crypto().amount().toPlainString() + " ETH at "
                        + estimate.crypto().price() + ", fees "
                        + estimate.crypto().ratioFee() + " + "
                        + estimate.crypto().networkFee());
    }

    /** A JWT is valid for five minutes. A call in its last minute returns the next one, which the session adopts by itself. */
    private void rotateToken(String userId) {
        Instant before = session.tokenExpiresAt();
        sandbox.clock()
                .advance(Duration.between(sandbox.clock().instant(), before).minusSeconds(20));
        steps.step(
                "Use a JWT in its last 20 s",
                () -> {
                    session.wallet().listWallets(userId);
                    if (!session.tokenExpiresAt().isAfter(before)) {
                        throw new IllegalStateException("the JWT was not replaced");
                    }
                    return session.tokenExpiresAt();
                },
                after -> "replaced by a new JWT *** until " + after);
    }

    private ActivityItem buy(String userId, String bankId, String walletId) {
        ActivityItem item = steps.step(
                "Buy by ACH",
                () -> session.bank()
                        .initiateAch(
                                userId,
                                bankId,
                                InitiateAchRequest.builder()
                                        .fiatAmount(AMOUNT)
                                        .cryptoCurrency(CryptoCurrency.ETH)
                                        .walletId(walletId)
                                        .type(AchType.INSTANT)
                                        .build())
                        .activityItem(),
                bought -> "activity " + bought.id() + " " + bought.crypto().status());
        return steps.step(
                "Follow the activity",
                () -> delivered(waits.forPurchase(userId, item.id(), LIMIT)),
                read -> read.crypto().status() + ", transaction "
                        + read.crypto().transactionHash());
    }

    private static ActivityItem delivered(ActivityItem item) {
        if (!ActivityItemStatus.COMPLETED.equals(item.crypto().status())
                || item.crypto().transactionHash() == null) {
            throw new IllegalStateException(
                    "the purchase ended " + item.crypto().status() + ", with transaction "
                            + item.crypto().transactionHash());
        }
        return item;
    }

    private void checkWebhooks() {
        steps.step(
                "Receive signed webhooks",
                () -> {
                    if (receiver.events().isEmpty() || !receiver.rejected().isEmpty()) {
                        throw new IllegalStateException(
                                receiver.events().size() + " webhooks verified, rejected: " + receiver.rejected());
                    }
                    return receiver.events();
                },
                events -> events.size() + " verified: "
                        + String.join(
                                ", ",
                                events.stream()
                                        .map(event -> event.event().value())
                                        .distinct()
                                        .toList()));
    }
}
