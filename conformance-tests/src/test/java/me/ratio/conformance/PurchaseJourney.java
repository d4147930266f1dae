package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.ActivateBankLinkRequest;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.ActivityItemStatus;
import me.ratio.sdk.model.AuthenticateCryptoWalletRequest;
import me.ratio.sdk.model.AuthenticateCryptoWalletStartRequest;
import me.ratio.sdk.model.AuthenticateSmsOtpRequest;
import me.ratio.sdk.model.ConnectWalletRequest;
import me.ratio.sdk.model.CreateUserRequest;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.EstimateAchRequest;
import me.ratio.sdk.model.IdType;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.ListActivityQuery;
import me.ratio.sdk.model.RequestBankLinkRequest;
import me.ratio.sdk.model.SendSmsOtpRequest;
import me.ratio.sdk.model.SubmitKycRequest;
import me.ratio.sdk.model.WalletType;

/** Takes a user from signing in with a wallet to a completed purchase, with the same SDK calls for every server. */
final class PurchaseJourney {
    private static final BigDecimal AMOUNT = new BigDecimal("40.00");
    private static final Duration VERIFICATION = Duration.ofSeconds(10);
    private static final Duration NEARLY_EXPIRED = Duration.ofSeconds(270);
    private static final Duration SETTLEMENT = Duration.ofMinutes(2);

    private final RatioClient client;
    private final JourneyEnvironment environment;
    private final UserSession session;

    PurchaseJourney(RatioClient client, JourneyEnvironment environment) {
        this.client = client;
        this.environment = environment;
        this.session = client.newSession(TestUserData.device());
    }

    void run() {
        signIn();
        String userId = signUp();
        String walletId = connectDepositWallet(userId);
        String bankId = connectBank(userId);
        estimate(userId);
        refreshToken(userId);
        buy(userId, bankId, walletId);
    }

    private void signIn() {
        String address = TestUserData.SIGNING_WALLET.address();
        String challenge = session.auth()
                .authenticateCryptoWalletStart(AuthenticateCryptoWalletStartRequest.builder()
                        .walletAddress(address)
                        .walletType(WalletType.EVM)
                        .build())
                .challenge();
        session.auth()
                .authenticateCryptoWallet(AuthenticateCryptoWalletRequest.builder()
                        .walletAddress(address)
                        .walletType(WalletType.EVM)
                        .signature(TestUserData.SIGNING_WALLET.sign(challenge))
                        .build());
        String phoneId = session.auth()
                .sendSmsOtp(SendSmsOtpRequest.builder()
                        .phoneNumber(TestUserData.PHONE)
                        .build())
                .phoneId();
        session.auth()
                .authenticateSmsOtp(AuthenticateSmsOtpRequest.builder()
                        .phoneId(phoneId)
                        .otp(environment.oneTimeCode(TestUserData.PHONE))
                        .build());
    }

    private String signUp() {
        String userId = session.user()
                .createUser(CreateUserRequest.builder()
                        .firstName("Grace")
                        .lastName("Example")
                        .email("grace@example.com")
                        .phone(TestUserData.PHONE)
                        .country("US")
                        .acceptedTerms(true)
                        .build())
                .id();
        session.user()
                .submitKyc(
                        userId,
                        SubmitKycRequest.builder()
                                .dateOfBirth(LocalDate.of(1986, 12, 9))
                                .idType(IdType.SSN)
                                .idNumber("299001234")
                                .line1("2 Example Square")
                                .city("Albany")
                                .state("NY")
                                .postalCode("12207")
                                .build());
        environment.advance(VERIFICATION);
        assertThat(session.user().getUser(userId).kyc().status()).isEqualTo(KycResult.APPROVED);
        return userId;
    }

    private String connectDepositWallet(String userId) {
        return session.wallet()
                .connectWallet(
                        userId,
                        ConnectWalletRequest.builder()
                                .address(TestUserData.DEPOSIT_WALLET.address())
                                .type(WalletType.EVM)
                                .name("Deposits")
                                .build())
                .id();
    }

    private String connectBank(String userId) {
        String linkToken = session.bank()
                .requestBankLink(userId, RequestBankLinkRequest.builder().build())
                .linkToken();
        String bankId = session.bank()
                .activateBankLink(
                        userId,
                        ActivateBankLinkRequest.builder()
                                .publicToken(environment.completeBankLogin(linkToken))
                                .build())
                .bankAccount()
                .id();
        environment.advance(VERIFICATION);
        session.bank().getBank(userId, bankId);
        return bankId;
    }

    private void estimate(String userId) {
        client.config().getConfig();
        session.user().calculateAchLimits(userId);
        client.crypto()
                .estimateAch(EstimateAchRequest.builder()
                        .fiatAmount(AMOUNT)
                        .cryptoCurrency(CryptoCurrency.ETH)
                        .type(AchType.INSTANT)
                        .build());
    }

    /** Lets the token nearly expire, so that the next response carries a new one. */
    private void refreshToken(String userId) {
        environment.advance(NEARLY_EXPIRED);
        assertThat(session.wallet().listWallets(userId).items()).isNotEmpty();
    }

    private void buy(String userId, String bankId, String walletId) {
        String activityId = session.bank()
                .initiateAch(
                        userId,
                        bankId,
                        InitiateAchRequest.builder()
                                .fiatAmount(AMOUNT)
                                .cryptoCurrency(CryptoCurrency.ETH)
                                .walletId(walletId)
                                .type(AchType.INSTANT)
                                .build())
                .activityItem()
                .id();
        environment.advance(SETTLEMENT);
        ActivityItem item = session.activity().getActivityItem(userId, activityId);
        assertThat(item.crypto().status()).isEqualTo(ActivityItemStatus.COMPLETED);
        assertThat(session.activity()
                        .listActivity(
                                userId,
                                ListActivityQuery.builder()
                                        .cryptoCurrency(CryptoCurrency.ETH)
                                        .build())
                        .items())
                .containsExactly(item);
    }
}
