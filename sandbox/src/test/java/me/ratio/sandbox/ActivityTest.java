package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityTest extends SandboxTest {
    private TestUser ada;
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void buy() {
        ada = user(1).verified();
        ids.add(ada.buy("25", "INSTANT", "ETH").text("/activityItem/id"));
        advance(10);
        ids.add(ada.buy("10", "INSTANT", "USDC_POLYGON").text("/activityItem/id"));
        advance(30);
        ids.add(ada.buy("30", "INSTANT", "ETH").text("/activityItem/id"));
    }

    @Test
    @Proves({Behaviour.PAGING, Behaviour.PAGE_SIZE})
    void listsNewestFirstInPages() {
        assertThat(list("")).containsExactly(ids.get(2), ids.get(1), ids.get(0));
        TestResponse first = ada.client().get(ada.path("/activity?pageSize=2"));
        assertThat(ids(first)).containsExactly(ids.get(2), ids.get(1));
        TestResponse second =
                ada.client().get(ada.path("/activity?pageSize=2&pageToken=" + first.text("/nextPageToken")));
        assertThat(ids(second)).containsExactly(ids.get(0));
        assertThat(second.body().has("nextPageToken")).isFalse();
        assertThat(ada.client().get(ada.path("/activity?pageSize=3")).body().has("nextPageToken"))
                .isFalse();
    }

    @Test
    @Proves({Behaviour.PAGING, Behaviour.STATUS_FILTER})
    void keepsFiltersInThePageToken() {
        assertThat(list("?cryptoStatus=PENDING")).containsExactly(ids.get(2), ids.get(0));
        assertThat(list("?cryptoStatus=PENDING,COMPLETED")).hasSize(3);
        assertThat(list("?fiatStatus=COMPLETED")).containsExactly(ids.get(1));
        assertThat(list("?cryptoCurrency=USDC_POLYGON")).containsExactly(ids.get(1));
        assertThat(list("?walletId=" + ada.walletId())).hasSize(3);
        assertThat(list("?walletId=" + ada.userId())).isEmpty();
        assertThat(list("?fromCreateTime=2023-07-18T12:00:19Z")).containsExactly(ids.get(2), ids.get(1));
        assertThat(list("?toCreateTime=2023-07-18T12:00:19.000Z")).containsExactly(ids.get(1), ids.get(0));

        TestResponse first = ada.client().get(ada.path("/activity?cryptoCurrency=ETH&pageSize=1"));
        String token = first.text("/nextPageToken");
        advance(60);
        assertThat(list("?pageToken=" + token)).containsExactly(ids.get(0));
        assertThat(outcome("?cryptoCurrency=ETH&pageToken=" + token)).isEqualTo("400 UNSUPPORTED_QUERY_PARAMETERS");
    }

    @Test
    void rejectsInvalidParameters() {
        assertThat(outcome("?pageSize=0")).isEqualTo("400 INVALID_PAGE_SIZE");
        assertThat(outcome("?pageSize=101")).isEqualTo("400 INVALID_PAGE_SIZE");
        assertThat(outcome("?pageToken=abc")).isEqualTo("400 INVALID_PAGE_TOKEN");
        assertThat(outcome("?pageToken=%20")).isEqualTo("400 INVALID_PAGE_TOKEN");
        assertThat(outcome("?cryptoStatus=DONE")).isEqualTo("400 INVALID_CRYPTO_STATUS");
        assertThat(outcome("?fiatStatus=")).isEqualTo("400 INVALID_FIAT_STATUS");
        assertThat(outcome("?cryptoCurrency=BTC")).isEqualTo("400 INVALID_CRYPTO_CURRENCY");
        assertThat(outcome("?walletId=x")).isEqualTo("400 INVALID_WALLET_ID");
        assertThat(outcome("?fromCreateTime=yesterday")).isEqualTo("400 INVALID_FROM_CREATE_TIME");
        assertThat(outcome("?toCreateTime=2023-07-18")).isEqualTo("400 INVALID_TO_CREATE_TIME");
        assertThat(ada.client().get(ada.path("/activity/x")).outcome()).isEqualTo("400 INVALID_ACTIVITY_ID");
        assertThat(ada.client().get(ada.path("/activity/" + ada.userId())).outcome())
                .isEqualTo("404 NOT_FOUND_ACTIVITY");
    }

    private List<String> list(String query) {
        return ids(ada.client().get(ada.path("/activity" + query)));
    }

    private String outcome(String query) {
        return ada.client().get(ada.path("/activity" + query)).outcome();
    }

    private static List<String> ids(TestResponse response) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : response.body().path("items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }
}
