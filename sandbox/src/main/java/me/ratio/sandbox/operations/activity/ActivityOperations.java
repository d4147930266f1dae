package me.ratio.sandbox.operations.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.state.Purchase;

/** Lists the purchases of a user, newest first, in pages, and reads one. */
public final class ActivityOperations implements OperationGroup {
    private static final int DEFAULT_PAGE_SIZE = 20;
    private static final int MAX_PAGE_SIZE = 100;

    private final List<String> statuses;

    /** Creates the group. */
    public ActivityOperations(ApiContract contract) {
        statuses = contract.valuesOf("ActivityItemStatus");
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("listActivity", this::list, "getActivityItem", this::read);
    }

    private ApiResponse list(OperationRequest request) {
        int size =
                request.parameter("pageSize").map(ActivityOperations::pageSize).orElse(DEFAULT_PAGE_SIZE);
        Optional<PageToken> token = request.parameter("pageToken").map(PageToken::parse);
        Map<String, String> filters = ActivityFilter.filters(request.query());
        if (token.isPresent() && !filters.isEmpty()) {
            throw ApiError.of(
                            "UNSUPPORTED_QUERY_PARAMETERS",
                            "A pageToken contains its filters; send it without filters.")
                    .inField("pageToken");
        }
        Map<String, String> kept = token.map(PageToken::filters).orElse(filters);
        ActivityFilter filter = ActivityFilter.of(kept, statuses);
        List<Purchase> all = newestFirst(request.user().purchases());
        int from = token.map(last -> after(all, last)).orElse(0);
        // One more than a page, to find out whether there is a next page.
        List<Purchase> found = all.subList(from, all.size()).stream()
                .filter(filter::accepts)
                .limit(size + 1L)
                .toList();
        List<Purchase> page = found.subList(0, Math.min(size, found.size()));
        ObjectNode json = ApiJson.object();
        json.set("items", ApiJson.array(page.stream().map(Purchase::toJson).toList()));
        if (found.size() > size) {
            json.put("nextPageToken", new PageToken(page.get(size - 1).id(), kept).text());
        }
        return ApiResponse.ok(json);
    }

    private ApiResponse read(OperationRequest request) {
        return request.user().purchases().stream()
                .filter(purchase -> purchase.id().equals(request.id("activityId")))
                .findFirst()
                .map(purchase -> ApiResponse.ok(purchase.toJson()))
                .orElseThrow(() -> ApiError.of("NOT_FOUND_ACTIVITY", "The user has no purchase with this id."));
    }

    private static List<Purchase> newestFirst(List<Purchase> purchases) {
        int last = purchases.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> purchases.get(last - i))
                .toList();
    }

    /**
     * Returns the index at which the next page starts. It is an index of all purchases, not of the filtered ones: with
     * {@code fiatStatus=PENDING}, the last purchase of the previous page may be completed by now, and no longer be
     * found.
     */
    private static int after(List<Purchase> all, PageToken token) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(token.last())) {
                return i + 1;
            }
        }
        throw PageToken.invalid();
    }

    private static int pageSize(String text) {
        int size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > MAX_PAGE_SIZE) {
            throw ApiError.of(
                            "INVALID_PAGE_SIZE", "Not a valid page size: use a number from 1 to " + MAX_PAGE_SIZE + ".")
                    .inField("pageSize");
        }
        return size;
    }
}
