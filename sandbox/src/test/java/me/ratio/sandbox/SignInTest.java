package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class SignInTest extends SandboxTest {
    @Test
    @Proves(Behaviour.KNOWN_USER_RESPONSE)
    void masksTheUserUntilTwoFactorsAreProven() {
        TestUser ada = user(1).signedUp().forgetToken();
        TestResponse first = ada.proveWallet();
        assertThat(first.text("/userMask/id")).isEqualTo(ada.userId());
        assertThat(first.text("/userMask/phoneMask")).isEqualTo("0101");
        assertThat(first.body().has("user")).isFalse();
        TestResponse second = ada.provePhone();
        assertThat(second.text("/user/id")).isEqualTo(ada.userId());
        assertThat(second.body().has("userMask")).isFalse();
    }

    @Test
    @Proves(Behaviour.JWT_CHAINING)
    void countsAFactorOnlyInTheSessionThatRequestedIt() {
        TestUser ada = user(1).signedUp().forgetToken();
        ada.proveWallet();
        String phoneId =
                client.post("/v1/auth/otp/sms:send", "phoneNumber", ada.phone).text("/phoneId");
        TestResponse apart = ada.client()
                .post("/v1/auth/otp/sms:authenticate", "phoneId", phoneId, "otp", sandbox.lastOtp(ada.phone));
        assertThat(apart.body().has("userMask")).isTrue();
    }

    @Test
    @Proves(Behaviour.CHALLENGE_LIFETIME)
    void letsSeveralDevicesSignInWithOneWallet() {
        TestUser ada = user(1);
        String first = start(ada.wallet);
        String second = start(ada.wallet);
        assertThat(authenticate(ada.wallet, ada.wallet.sign(first)).status()).isEqualTo(200);
        assertThat(authenticate(ada.wallet, ada.wallet.sign(first)).outcome()).isEqualTo("400 INVALID_SIGNATURE");
        assertThat(authenticate(ada.wallet, ada.wallet.sign(second)).status()).isEqualTo(200);
    }

    @Test
    @Proves({Behaviour.WALLET_CHALLENGE, Behaviour.CHALLENGE_LIFETIME})
    void acceptsAChallengeOnceForFiveMinutes() {
        TestUser ada = user(1);
        String challenge = start(ada.wallet);
        assertThat(challenge).startsWith("Signing in with Ratio: ");
        assertThat(authenticate(ada.wallet, wallet(77).sign(challenge)).outcome())
                .isEqualTo("400 INVALID_SIGNATURE");
        assertThat(authenticate(ada.wallet, ada.wallet.sign(challenge.substring(1)))
                        .outcome())
                .isEqualTo("400 INVALID_SIGNATURE");
        assertThat(authenticate(ada.wallet, ada.wallet.sign(challenge)).status())
                .isEqualTo(200);
        assertThat(authenticate(ada.wallet, ada.wallet.sign(challenge)).outcome())
                .isEqualTo("400 INVALID_SIGNATURE");
        String late = start(ada.wallet);
        advance(300);
        assertThat(authenticate(ada.wallet, ada.wallet.sign(late)).outcome()).isEqualTo("400 INVALID_SIGNATURE");
    }

    @Test
    void acceptsASignatureWithout0xAndTheOldNetworkField() {
        TestUser ada = user(1);
        String challenge = start(ada.wallet);
        TestResponse response = client.post(
                "/v1/auth/cryptoWallet:authenticate",
                "walletAddress",
                ada.wallet.address().toUpperCase(Locale.ROOT).replace("0X", "0x"),
                "walletType",
                "EVM",
                "walletNetwork",
                "POLYGON",
                "signature",
                ada.wallet.sign(challenge).substring(2));
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    @Proves(Behaviour.OTP_LIFETIME)
    void invalidatesACodeAfterFiveAttemptsFiveMinutesOrSuccess() {
        TestUser ada = user(1);
        String phoneId = ada.sendSms().text("/phoneId");
        String code = sandbox.lastOtp(ada.phone);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(text(phoneId, wrong).outcome()).isEqualTo("400 INVALID_OTP");
        }
        assertThat(text(phoneId, code).outcome()).isEqualTo("400 INVALID_OTP");

        String second = ada.sendSms().text("/phoneId");
        assertThat(text(phoneId, code).outcome()).isEqualTo("400 INVALID_PHONE_ID");
        advance(300);
        assertThat(text(second, sandbox.lastOtp(ada.phone)).outcome()).isEqualTo("400 INVALID_OTP");

        String third = ada.sendSms().text("/phoneId");
        assertThat(text(third, sandbox.lastOtp(ada.phone)).status()).isEqualTo(200);
        assertThat(text(third, sandbox.lastOtp(ada.phone)).outcome()).isEqualTo("400 INVALID_PHONE_ID");
    }

    @Test
    @Proves(Behaviour.OTP_DESTINATION)
    void sendsACodeToTheUsersDestinationByDefault() {
        TestUser ada = user(1).signedUp().forgetToken();
        assertThat(client.post("/v1/auth/otp/sms:send").outcome()).isEqualTo("400 MISSING_PHONE");
        assertThat(client.post("/v1/auth/otp/email:send").outcome()).isEqualTo("400 MISSING_EMAIL");
        ada.proveWallet();
        TestResponse sent = ada.client().post("/v1/auth/otp/email:send");
        assertThat(sent.text("/emailMask")).isEqualTo("per...@example.com");
        assertThat(sandbox.lastOtp("Person1@Example.com")).hasSize(6);
    }

    @Test
    @Proves(Behaviour.PHONE_US_MOBILE)
    void rejectsPhoneNumbersOutsideTheUs() {
        for (String phone : new String[] {"4155550123", "+04155550123", "+11155550123", "+1415555012"}) {
            assertThat(client.post("/v1/auth/otp/sms:send", "phoneNumber", phone)
                            .outcome())
                    .isEqualTo("400 INVALID_PHONE");
        }
        assertThatThrownBy(() -> sandbox.lastOtp("+14155550123"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call the send operation first");
    }

    @Test
    @Proves({Behaviour.FACTORS_OF_OTHERS, Behaviour.NEW_WALLET_AS_SECOND_FACTOR})
    void rejectsFactorsOfOtherUsers() {
        TestUser ada = user(1).signedUp();
        TestUser eve = user(2).signedUp().forgetToken();
        eve.proveWallet();
        assertThat(eve.client()
                        .post("/v1/auth/otp/sms:send", "phoneNumber", ada.phone)
                        .outcome())
                .isEqualTo("400 MISMATCH_PHONE");
        assertThat(eve.client()
                        .post("/v1/auth/otp/email:send", "emailAddress", "new@example.com")
                        .outcome())
                .isEqualTo("400 MISMATCH_EMAIL");
        assertThat(eve.proveWallet(ada.wallet).outcome()).isEqualTo("409 ALREADY_EXISTS_WALLET_ADDRESS");
        assertThat(eve.proveWallet(wallet(55)).outcome()).isEqualTo("403 MFA_REQUIRED");
    }

    @Test
    @Proves({Behaviour.EMPTY_RESULT, Behaviour.MAGIC_LINK})
    void acceptsTheMagicLinkToken() {
        TestClient anonymous = TestClient.anonymous(sandbox);
        assertThat(anonymous
                        .post("/v1/auth/magicLink:verify", "token", "magic-sandbox")
                        .status())
                .isEqualTo(200);
        assertThat(anonymous.post("/v1/auth/magicLink:verify", "token", "guess").outcome())
                .isEqualTo("401 INVALID_TOKEN");
        assertThat(anonymous.post("/v1/auth/magicLink:verify").outcome()).isEqualTo("400 MISSING_TOKEN");
    }

    private String start(SandboxWallet wallet) {
        return client.post("/v1/auth/cryptoWallet:start", "walletAddress", wallet.address(), "walletType", "EVM")
                .text("/challenge");
    }

    private TestResponse authenticate(SandboxWallet wallet, String signature) {
        return client.post(
                "/v1/auth/cryptoWallet:authenticate",
                "walletAddress",
                wallet.address(),
                "walletType",
                "EVM",
                "signature",
                signature);
    }

    private TestResponse text(String phoneId, String code) {
        return client.post("/v1/auth/otp/sms:authenticate", "phoneId", phoneId, "otp", code);
    }
}
