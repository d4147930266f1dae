package me.ratio.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.webhook.WebhookVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientReadingTest {
    private static <T> T read(String json, Class<T> type) {
        return JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @Test
    void keepsAFieldWithAnEmptyName() {
        Wallet wallet = read("{\"id\":\"w\",\"\":3}", Wallet.class);

        assertThat(wallet.unknownFields())
                .isEqualTo(Map.of("", BigInteger.valueOf(3).intValue()));
        assertThat(new String(JsonCodec.write(wallet), StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"w\",\"\":3}");
    }

    @Test
    void keepsAnObjectWithAnEmptyName() {
        Wallet wallet = read("{\"id\":\"w\",\"\":{\"id\":\"other\"}}", Wallet.class);

        assertThat(wallet.id()).isEqualTo("w");
        assertThat(wallet.unknownFields()).isEqualTo(Map.of("", Map.of("id", "other")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1688000000000", "1688000000.5", "\"1688000000\"", "\"2023-07-01 10:00:00\"", "true", "{}"})
    void rejectsTimesThatAreNotIso8601(String time) {
        assertThatThrownBy(() -> read("{\"createTime\":" + time + "}", Wallet.class))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("Wallet, at createTime");
    }

    @Test
    void readsTheDataOfAWebhookEvent() {
        WebhookPayload event = read(
                "{\"event\":\"BANK_UPDATED\",\"data\":{\"id\":\"b\",\"linkStatus\":\"ACTIVE\"}}", WebhookPayload.class);

        BankAccount bank = WebhookVerifier.data(event, BankAccount.class);

        assertThat(bank.id()).isEqualTo("b");
        assertThat(bank.linkStatus()).isEqualTo(BankLinkStatus.ACTIVE);
        assertThatThrownBy(() -> WebhookVerifier.data(event, KycResult.class)).isInstanceOf(DecodingException.class);
    }
}
