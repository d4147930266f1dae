package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {
    private static final String HELD = Tokens.of("user", 100, 400);

    private static StoredSession held(String token) {
        return new StoredSession(token, "lineage", 5, 8, 3);
    }

    @Test
    void theFirstTokenOfASignInWins() {
        assertThat(Rotation.wins(null, Candidate.issued(HELD, 1))).isTrue();
    }

    @Test
    void aRefreshedTokenWithoutALineageToJoinIsLost() {
        assertThat(Rotation.wins(null, Candidate.refreshed(HELD, "lineage", 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "6, true"})
    void aSignInWinsUnlessTheCurrentOneBeganLater(long requestStart, boolean wins) {
        assertThat(Rotation.wins(held(HELD), Candidate.issued(Tokens.of("user", 1, 2), requestStart)))
                .isEqualTo(wins);
    }

    @Test
    void aRefreshedTokenOfAnotherSignInNeverWins() {
        assertThat(Rotation.wins(held(HELD), Candidate.refreshed(Tokens.of("user", 999, 9_999), "earlier", 99)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "99, 999, 99, false",
        "100, 399, 99, false",
        "100, 400, 7, false",
        "100, 400, 8, false",
        "100, 400, 9, true",
        "100, 401, 1, true",
        "101, 401, 1, true",
        "101, 1, 1, true"
    })
    void withinALineageTheNewerClaimsWinAndOnATieTheLaterRequest(long iat, long exp, long requestStart, boolean wins) {
        Candidate candidate = Candidate.refreshed(Tokens.of("user", iat, exp), "lineage", requestStart);

        assertThat(Rotation.wins(held(HELD), candidate)).isEqualTo(wins);
    }

    @ParameterizedTest
    @CsvSource({
        "opaque, opaque2, 8, false",
        "opaque, opaque2, 9, true",
        "a.b.c, x.y.z, 9, true",
        "a.e30.c, a.bnVsbA.c, 9, true",
        "a.!!.c, a.W10.c, 7, false"
    })
    void unreadableTokensLeaveItToTheLaterRequest(String held, String offered, long requestStart, boolean wins) {
        assertThat(Rotation.wins(held(held), Candidate.refreshed(offered, "lineage", requestStart)))
                .isEqualTo(wins);
        assertThat(Rotation.wins(held(HELD), Candidate.refreshed(offered, "lineage", requestStart)))
                .isEqualTo(wins);
        assertThat(Rotation.wins(held(held), Candidate.refreshed(HELD, "lineage", requestStart)))
                .isEqualTo(wins);
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void claimsThatAreNoTimesAreUnreadable() {
        assertThat(Claims.of(HELD)).isEqualTo(new Claims(100, 400));
        assertThat(Claims.of(HELD + ".more")).isNull();
        assertThat(Claims.of("")).isNull();
        assertThat(Claims.of("a." + base64("{\"iat\":1e999999999,\"exp\":1}") + ".c"))
                .isNull();
        assertThat(Claims.of("a." + base64("{\"iat\":99999999999999999999,\"exp\":1}") + ".c"))
                .isNull();
        assertThat(Claims.of("a." + base64("{\"iat\":1.5,\"exp\":2.5}") + ".c")).isEqualTo(new Claims(1, 2));
        assertThat(Claims.of("a." + "A".repeat(100_000) + ".c")).isNull();
        assertThat(new Claims(0, Long.MAX_VALUE).expiry()).isNull();
    }
}
