package me.ratio.sdk.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {
    private static final String HELD = TestTokens.of("user", 100, 400);

    private static StoredSession held(String token) {
        return new StoredSession(token, "lineage", 5, 6, 8, 0, false, 3);
    }

    private static boolean wins(@Nullable StoredSession current, TokenUpdate update) {
        return Rotation.wins(current, update, TokenClaims::of);
    }

    @Test
    void firstTokenOfASignInWins() {
        assertThat(wins(null, TokenUpdate.issued(HELD, 1, 1))).isTrue();
    }

    @Test
    void refreshedTokenNeedsALineage() {
        assertThat(wins(null, TokenUpdate.refreshed(HELD, "lineage", 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "6, true"})
    void stepWinsUnlessTheCurrentOneTookALaterTicket(long ticket, boolean wins) {
        assertThat(wins(held(HELD), TokenUpdate.issued(TestTokens.of("user", 1, 2), ticket, 1)))
                .isEqualTo(wins);
    }

    @Test
    void refreshedTokenOfAnotherLineageNeverWins() {
        assertThat(wins(held(HELD), TokenUpdate.refreshed(TestTokens.of("user", 999, 9_999), "earlier", 99)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "99, 999, 99, false",
        "100, 399, 99, false",
        "100, 400, 7, false",
        "100, 400, 8, false",
        "100, 400, 9, false",
        "100, 401, 1, true",
        "101, 401, 1, true",
        "101, 1, 1, true"
    })
    void newerClaimsWinAndOnATieTheStoredToken(long iat, long exp, long requestStart, boolean wins) {
        TokenUpdate candidate = TokenUpdate.refreshed(TestTokens.of("user", iat, exp), "lineage", requestStart);

        assertThat(wins(held(HELD), candidate)).isEqualTo(wins);
    }

    @ParameterizedTest
    @CsvSource({
        "opaque, opaque2, 8, false",
        "opaque, opaque2, 9, true",
        "a.b.c, x.y.z, 9, true",
        "a.e30.c, a.bnVsbA.c, 9, true",
        "a.!!.c, a.W10.c, 7, false"
    })
    void unreadableTokenLosesToAReadableOneAndToALaterUnreadableOne(
            String held, String offered, long requestStart, boolean wins) {
        assertThat(wins(held(held), TokenUpdate.refreshed(offered, "lineage", requestStart)))
                .isEqualTo(wins);
        assertThat(wins(held(HELD), TokenUpdate.refreshed(offered, "lineage", requestStart)))
                .isFalse();
        assertThat(wins(held(held), TokenUpdate.refreshed(HELD, "lineage", requestStart)))
                .isTrue();
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ignoresClaimsThatAreNotTimes() {
        assertThat(TokenClaims.of(HELD)).isEqualTo(new TokenClaims(100, 400));
        assertThat(TokenClaims.of(HELD + ".more")).isNull();
        assertThat(TokenClaims.of("")).isNull();
        assertThat(TokenClaims.of("a." + base64("{\"iat\":1e999999999,\"exp\":1}") + ".c"))
                .isNull();
        assertThat(TokenClaims.of("a." + base64("{\"iat\":99999999999999999999,\"exp\":1}") + ".c"))
                .isNull();
        assertThat(TokenClaims.of("a." + base64("{\"iat\":1.5,\"exp\":2.5}") + ".c"))
                .isEqualTo(new TokenClaims(1, 2));
        assertThat(TokenClaims.of("a." + "A".repeat(100_000) + ".c")).isNull();
        assertThat(new TokenClaims(0, Long.MAX_VALUE).expiry()).isNull();
    }
}
