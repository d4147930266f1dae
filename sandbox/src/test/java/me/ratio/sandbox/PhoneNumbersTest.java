package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import me.ratio.sandbox.behaviour.Basis;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.options.TenantOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest extends SandboxTest {
    @ParameterizedTest
    @ValueSource(strings = {"+442071838750", "+33612345678", "+523312345678"})
    @Proves({Behaviour.PHONE_US_MOBILE, Behaviour.PHONE_CALLING_CODE})
    void ofOtherCountriesAreRefused(String phone) {
        assertThat(sendSms(phone)).isEqualTo("400 INVALID_PHONE_COUNTRY_CODE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+18005550123",
                "+18335550123",
                "+18885550123",
                "+19005550123",
                "+15005550123",
                "+15225550123",
                "+17105550123",
                "+14155551212"
            })
    @Proves({Behaviour.PHONE_US_MOBILE, Behaviour.PHONE_KINDS})
    void ofNoMobilePhoneAreRefused(String phone) {
        assertThat(sendSms(phone)).isEqualTo("400 INVALID_PHONE_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155550123", "+15125550123", "+17185550123", "+18015550123", "+19015550123"})
    void ofMobilePhonesAreAccepted(String phone) {
        assertThat(sendSms(phone)).isEqualTo("200 -");
    }

    @Test
    @Proves({Behaviour.LINKING_429, Behaviour.RATE_LIMITS})
    void waitForAnotherCodeIfTheOptionsSaySo() {
        SandboxTenant tenant = sandbox.tenant("slow", TenantOptions.defaults().withSmsInterval(Duration.ofSeconds(30)));
        TestClient slow = TestClient.of(sandbox, tenant);
        TestUser ada = new TestUser(tenant, slow, 1).signedUp().forgetToken();
        ada.proveWallet(wallet(4242));
        tenant.clock().advance(Duration.ofSeconds(30));
        assertThat(ada.sendSms().outcome()).isEqualTo("409 ALREADY_EXISTS_PHONE");
        ada.forgetToken();
        TestResponse repeated = ada.sendSms();
        assertThat(repeated.outcome()).isEqualTo("429 -");
        assertThat(repeated.headers()).containsEntry("retry-after", "30").containsEntry(Basis.HEADER, "documented");
        tenant.clock().advance(Duration.ofSeconds(29));
        assertThat(ada.sendSms().headers()).containsEntry("retry-after", "1");
        tenant.clock().advance(Duration.ofSeconds(1));
        assertThat(ada.sendSms().status()).isEqualTo(200);
        assertThat(new TestUser(tenant, slow, 2).sendSms().status()).isEqualTo(200);
    }

    private String sendSms(String phone) {
        return client.post("/v1/auth/otp/sms:send", "phoneNumber", phone).outcome();
    }
}
