package me.ratio.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.Function;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.model.ActivateBankLinkRequest;
import me.ratio.sdk.model.AuthenticateEmailOtpRequest;
import me.ratio.sdk.model.AuthenticateSmsOtpRequest;
import me.ratio.sdk.model.BankAccount;
import me.ratio.sdk.model.ConnectWalletRequest;
import me.ratio.sdk.model.CreateUserRequest;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.model.IdType;
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
    /**
     * Signs a user up through the public API; what the sandbox would do later is done at once.
     *
     * @param tenants finds the tenant that has sent a one-time code, by the id that sending it returned
     */
    static VerifiedUser signUp(RatioClient client, int number, Function<String, SandboxTenant> tenants) {
        UserSession session = client.newSession(DeviceFingerprint.builder()
                .ip("192.0.2.1")
                .userAgent("ratio-sandbox")
                .build());
        String phone = "+1415" + (2_000_000 + number);
        String email = "user" + number + "@example.com";
        String phoneId = session.auth()
                .sendSmsOtp(SendSmsOtpRequest.builder().phoneNumber(phone).build())
                .phoneId();
        SandboxTenant tenant = tenants.apply(phoneId);
        session.auth()
                .authenticateSmsOtp(AuthenticateSmsOtpRequest.builder()
                        .phoneId(phoneId)
                        .otp(tenant.lastOtp(phone))
                        .build());
        proveEmail(tenant, session, email);
        String userId = createUser(session, phone, email);
        String walletId = session.wallet()
                .connectWallet(
                        userId,
                        ConnectWalletRequest.builder()
                                .address("0x%040x".formatted(number + 1))
                                .type(WalletType.EVM)
                                .build())
                .id();
        passKyc(tenant, session, userId);
        return new VerifiedUser(session, userId, walletId, linkBank(tenant, session, userId));
    }

    private static void proveEmail(SandboxTenant tenant, UserSession session, String email) {
        String emailId = session.auth()
                .sendEmailOtp(SendEmailOtpRequest.builder().emailAddress(email).build())
                .emailId();
        session.auth()
                .authenticateEmailOtp(AuthenticateEmailOtpRequest.builder()
                        .emailId(emailId)
                        .otp(tenant.lastOtp(email))
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

    private static void passKyc(SandboxTenant tenant, UserSession session, String userId) {
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
        tenant.finishPending(userId);
    }

    private static String linkBank(SandboxTenant tenant, UserSession session, String userId) {
        String linkToken = session.bank()
                .requestBankLink(userId, RequestBankLinkRequest.builder().build())
                .linkToken();
        BankAccount bank = session.bank()
                .activateBankLink(
                        userId,
                        ActivateBankLinkRequest.builder()
                                .publicToken(tenant.completePlaidLink(linkToken, PlaidLogin.GOOD))
                                .build())
                .bankAccount();
        String bankId = requireNonNull(requireNonNull(bank).id());
        tenant.finishPending(userId);
        return bankId;
    }
}
