package me.ratio.examples.quickstart;

import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.WalletSigner;
import me.ratio.sdk.model.AuthenticateCryptoWalletRequest;
import me.ratio.sdk.model.AuthenticateCryptoWalletStartRequest;
import me.ratio.sdk.model.AuthenticateSmsOtpRequest;
import me.ratio.sdk.model.SendSmsOtpRequest;
import me.ratio.sdk.model.WalletType;

/** The two factors of this journey: a wallet first, which lets a user read, then a phone, which lets a user write. */
final class SignIn {
    private final RatioSandbox sandbox;
    private final UserSession session;
    private final Steps steps;

    SignIn(RatioSandbox sandbox, UserSession session, Steps steps) {
        this.sandbox = sandbox;
        this.session = session;
        this.steps = steps;
    }

    void byWallet(WalletSigner wallet) {
        String challenge = steps.step(
                "Ask for a challenge",
                () -> session.auth()
                        .authenticateCryptoWalletStart(AuthenticateCryptoWalletStartRequest.builder()
                                .walletAddress(wallet.address())
                                .walletType(WalletType.EVM)
                                .build())
                        .challenge(),
                text -> text.length() + " characters to sign");
        steps.step(
                "Sign in by wallet",
                () -> session.auth()
                        .authenticateCryptoWallet(AuthenticateCryptoWalletRequest.builder()
                                .walletAddress(wallet.address())
                                .walletType(WalletType.EVM)
                                .signature(wallet.sign(challenge))
                                .build()),
                answer -> "first factor proven, JWT *** until " + session.tokenExpiresAt());
    }

    void bySms(String phone) {
        String phoneId = steps.step(
                "Send a one-time code",
                () -> session.auth()
                        .sendSmsOtp(
                                SendSmsOtpRequest.builder().phoneNumber(phone).build())
                        .phoneId(),
                id -> "code *** is in the sandbox's inbox");
        steps.step(
                "Prove the phone",
                () -> session.auth()
                        .authenticateSmsOtp(AuthenticateSmsOtpRequest.builder()
                                .phoneId(phoneId)
                                .otp(sandbox.lastOtp(phone))
                                .build()),
                answer -> "second factor proven");
    }
}
