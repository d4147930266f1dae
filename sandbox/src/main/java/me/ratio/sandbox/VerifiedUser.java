package me.ratio.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.model.ActivateBankLinkRequest;
import me.ratio.sdk.model.AuthenticateEmailOtpRequest;
import me.ratio.sdk.model.AuthenticateSmsOtpRequest;
import me.ratio.sdk.model.BankAccount;
import me.ratio.sdk.model.BankVerificationStatus;
import me.ratio.sdk.model.ConnectWalletRequest;
import me.ratio.sdk.model.CreateUserRequest;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.model.IdType;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.RequestBankLinkRequest;
import me.ratio.sdk.model.SendEmailOtpRequest;
import me.ratio.sdk.model.SendSmsOtpRequest;
import me.ratio.sdk.model.SubmitKycRequest;
import me.ratio.sdk.model.User;
import me.ratio.sdk.model.WalletType;

/**
 * A user who can buy: signed in with two factors, identity approved, with a wallet and a verified bank account.
 *
 * @param session the user's session
 * @param userId the user's id
 * @param walletId the id of the wallet that receives purchases
 * @param bankId the id of the bank account that pays for them
 */
public record VerifiedUser(UserSession session, String userId, String walletId, String bankId) {
    /** Signs a user up through the public API; advances the sandbox's clock instead of waiting. */
    static VerifiedUser signUp(RatioSandbox sandbox, RatioClient client, int number) {
        UserSession session = client.newSession(DeviceFingerprint.builder()
                .ip("192.0.2.1")
                .userAgent("ratio-sandbox")
                .build());
        String phone = "+1415" + (2_000_000 + number);
        String email = "user" + number + "@example.com";
        proveFactors(sandbox, session, phone, email);
        String userId = createUser(session, phone, email);
        String walletId = session.wallet()
                .connectWallet(
                        userId,
                        ConnectWalletRequest.builder()
                                .address("0x%040x".formatted(number + 1))
                                .type(WalletType.EVM)
                                .build())
                .id();
        passKyc(sandbox, session, userId);
        return new VerifiedUser(session, userId, walletId, linkBank(sandbox, session, userId));
    }

    private static void proveFactors(RatioSandbox sandbox, UserSession session, String phone, String email) {
        String phoneId = session.auth()
                .sendSmsOtp(SendSmsOtpRequest.builder().phoneNumber(phone).build())
                .phoneId();
        session.auth()
                .authenticateSmsOtp(AuthenticateSmsOtpRequest.builder()
                        .phoneId(phoneId)
                        .otp(sandbox.lastOtp(phone))
                        .build());
        String emailId = session.auth()
                .sendEmailOtp(SendEmailOtpRequest.builder().emailAddress(email).build())
                .emailId();
        session.auth()
                .authenticateEmailOtp(AuthenticateEmailOtpRequest.builder()
                        .emailId(emailId)
                        .otp(sandbox.lastOtp(email))
                        .build());
    }

    private static String createUser(UserSession session, String phone, String email) {
        User user = session.user()
                .createUser(CreateUserRequest.builder()
                        .firstName("Sandy")
                        .lastName("Box")
                        .email(email)
                        .phone(phone)
                        .country("US")
                        .acceptedTerms(true)
                        .build());
        return requireNonNull(user.id());
    }

    private static void passKyc(RatioSandbox sandbox, UserSession session, String userId) {
        session.user()
                .submitKyc(
                        userId,
                        SubmitKycRequest.builder()
                                .dateOfBirth(LocalDate.of(1990, 1, 1))
                                .idType(IdType.SSN)
                                .idNumber(MagicValues.APPROVED_ID_NUMBER)
                                .line1("1 Example Street")
                                .city("Sacramento")
                                .state("CA")
                                .postalCode("95814")
                                .build());
        await(
                sandbox,
                () -> KycResult.APPROVED.equals(
                        requireNonNull(session.user().getUser(userId).kyc()).status()));
    }

    private static String linkBank(RatioSandbox sandbox, UserSession session, String userId) {
        String linkToken = session.bank()
                .requestBankLink(userId, RequestBankLinkRequest.builder().build())
                .linkToken();
        BankAccount bank = session.bank()
                .activateBankLink(
                        userId,
                        ActivateBankLinkRequest.builder()
                                .publicToken(sandbox.completePlaidLink(linkToken, PlaidLogin.GOOD))
                                .build())
                .bankAccount();
        String bankId = requireNonNull(requireNonNull(bank).id());
        await(
                sandbox,
                () -> BankVerificationStatus.APPROVED.equals(
                        session.bank().getBank(userId, bankId).verificationStatus()));
        return bankId;
    }

    private static void await(RatioSandbox sandbox, BooleanSupplier condition) {
        for (int attempt = 0; attempt < 10; attempt++) {
            if (condition.getAsBoolean()) {
                return;
            }
            sandbox.clock().advance(Duration.ofSeconds(2));
        }
        throw new IllegalStateException("The sandbox did not verify the user.");
    }
}
