package me.ratio.examples.quickstart;

import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.WalletSigner;
import me.ratio.sdk.model.AuthenticateCryptoWalletRequest;
import me.ratio.sdk.model.AuthenticateCryptoWalletStartRequest;
import me.ratio.sdk.model.AuthenticateSmsOtpRequest;
import me.ratio.sdk.model.SendSmsOtpRequest;
import me.ratio.sdk.model.WalletType;

/** Signs in with two factors: a wallet, which is enough to read, then a phone, which allows changes too. */
final class TwoFactorSignIn {
    private final RatioSandbox sandbox;
    private final UserSession session;
    private final Steps steps;

    TwoFactorSignIn(RatioSandbox sandbox, UserSession session, Steps steps) {
        this.sandbox = sandbox;
        this.session = session;
        this.steps = steps;
    }

    void byWallet(WalletSigner wallet) {
        String challenge = steps.step(
                "Request a challenge",
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
                response -> "first factor proven, JWT *** until " + session.tokenExpiresAt());
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
                response -> "second factor proven");
    }
}
