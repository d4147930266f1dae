package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import me.ratio.runtime.error.RepeatedPageException;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.ListActivityQuery;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;

/** The generated method that reads all pages of an operation. */
class ListPagesTest {
    private static RatioClientBuilder builder() {
        return RatioClientBuilderTest.complete();
    }

    @Test
    void readsPagesWhenTheyAreNeeded() {
        List<String> queries = new ArrayList<>();
        ScriptedTransport pages = new ScriptedTransport(request -> {
            String query = request.uri().getQuery();
            queries.add(query);
            int page =
                    query.contains("pageToken") ? Integer.parseInt(query.replaceAll(".*pageToken=(\\d).*", "$1")) : 0;
            String next = page < 2 ? ",\"nextPageToken\":\"" + (page + 1) + "\"" : "";
            return ScriptedTransport.json(
                    200, "{\"items\":[{\"id\":\"" + page + "a\"},{\"id\":\"" + page + "b\"}]" + next + "}");
        });
        UserSession session = builder().transport(pages).build().newSession(RatioClientBuilderTest.DEVICE);
        ListActivityQuery query =
                ListActivityQuery.builder().walletId("w").pageSize("2").build();

        assertThat(session.activity().listActivityPages("user", query).stream().map(ActivityItem::id))
                .containsExactly("0a", "0b", "1a", "1b", "2a", "2b");
        assertThat(queries)
                .containsExactly("pageSize=2&walletId=w", "pageToken=1&pageSize=2", "pageToken=2&pageSize=2");
        queries.clear();
        assertThat(session.activity()
                        .listActivityPages("user", query)
                        .iterator()
                        .next()
                        .id())
                .isEqualTo("0a");
        assertThat(queries).hasSize(1);
    }

    @Test
    void doesNotReadARepeatedPageForEver() {
        ScriptedTransport endless = ScriptedTransport.returning(
                ScriptedTransport.json(200, "{\"items\":[{\"id\":\"a\"}],\"nextPageToken\":\"again\"}"));
        UserSession session = builder().transport(endless).build().newSession(RatioClientBuilderTest.DEVICE);

        assertThatThrownBy(
                        () -> session
                                .activity()
                                .listActivityPages(
                                        "user", ListActivityQuery.builder().build())
                                .stream()
                                .count())
                .isInstanceOf(RepeatedPageException.class);
        assertThat(endless.sent()).hasSize(2);
    }
}
