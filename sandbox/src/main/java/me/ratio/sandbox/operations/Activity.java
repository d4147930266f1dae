package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Purchase;

/** The purchases of a user, newest first, a page at a time. */
final class Activity {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final List<String> statuses;

    Activity(Contract contract) {
        statuses = contract.valuesOf("ActivityItemStatus");
    }

    Map<String, Handler> handlers() {
        return Map.of("listActivity", this::list, "getActivityItem", this::read);
    }

    private Answer list(Call call) {
        int size = call.parameter("pageSize").map(Activity::pageSize).orElse(PAGE);
        Optional<PageToken> token = call.parameter("pageToken").map(PageToken::read);
        Map<String, String> filters = ActivityFilter.sent(call.query());
        if (token.isPresent() && !filters.isEmpty()) {
            throw Fault.of("UNSUPPORTED_QUERY_PARAMETERS", "A pageToken keeps its filters; send it without any.")
                    .inField("pageToken");
        }
        Map<String, String> kept = token.map(PageToken::filters).orElse(filters);
        ActivityFilter filter = ActivityFilter.of(kept, statuses);
        List<Purchase> all = newestFirst(call.user().purchases());
        int from = token.map(last -> after(all, last)).orElse(0);
        // one more than a page, to know whether there is another
        List<Purchase> found = all.subList(from, all.size()).stream()
                .filter(filter::accepts)
                .limit(size + 1L)
                .toList();
        List<Purchase> page = found.subList(0, Math.min(size, found.size()));
        ObjectNode json = Json.object();
        json.set("items", Json.array(page.stream().map(Purchase::toJson).toList()));
        if (found.size() > size) {
            json.put("nextPageToken", new PageToken(page.get(size - 1).id(), kept).text());
        }
        return Answer.ok(json);
    }

    private Answer read(Call call) {
        return call.user().purchases().stream()
                .filter(purchase -> purchase.id().equals(call.id("activityId")))
                .findFirst()
                .map(purchase -> Answer.ok(purchase.toJson()))
                .orElseThrow(() -> Fault.of("NOT_FOUND_ACTIVITY", "The user has no purchase with this id."));
    }

    private static List<Purchase> newestFirst(List<Purchase> purchases) {
        int last = purchases.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> purchases.get(last - i))
                .toList();
    }

    /** Where the next page begins; counted without filters, so that a purchase that moves on does not end the list. */
    private static int after(List<Purchase> all, PageToken token) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(token.last())) {
                return i + 1;
            }
        }
        throw PageToken.unknown();
    }

    private static int pageSize(String text) {
        int size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > LARGEST_PAGE) {
            throw Fault.of("INVALID_PAGE_SIZE", "pageSize is a number from 1 to " + LARGEST_PAGE + ".")
                    .inField("pageSize");
        }
        return size;
    }
}
