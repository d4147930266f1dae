package me.ratio.sandbox.operations.activity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.state.Purchase;

/**
 * A filter for purchases. Times are inclusive on both sides; several statuses are separated by commas.
 *
 * @param accepts tells whether a purchase passes
 */
record ActivityFilter(Predicate<Purchase> accepts) {
    /** The parameters that select a page; all others are filters. */
    private static final Set<String> PAGING = Set.of("pageToken", "pageSize");

    /** Returns the filters among query parameters. */
    static Map<String, String> filters(Map<String, String> query) {
        Map<String, String> filters = new LinkedHashMap<>(query);
        filters.keySet().removeAll(PAGING);
        return filters;
    }

    /**
     * Parses filters.
     *
     * @param statuses the valid statuses
     * @throws ApiError for a filter that is not valid
     */
    static ActivityFilter of(Map<String, String> filters, List<String> statuses) {
        Predicate<Purchase> all = purchase -> true;
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            all = all.and(one(filter.getKey(), filter.getValue(), statuses));
        }
        return new ActivityFilter(all);
    }

    /** Tells whether a purchase passes. */
    boolean accepts(Purchase purchase) {
        return accepts.test(purchase);
    }

    private static Predicate<Purchase> one(String name, String value, List<String> statuses) {
        return switch (name) {
            case "fromCreateTime" -> {
                Instant from = time(value, "INVALID_FROM_CREATE_TIME", name);
                yield purchase -> !purchase.createTime().isBefore(from);
            }
            case "toCreateTime" -> {
                Instant to = time(value, "INVALID_TO_CREATE_TIME", name);
                yield purchase -> !purchase.createTime().isAfter(to);
            }
            case "walletId" -> {
                UUID wallet = Uuids.parse(value).orElseThrow(() -> invalid("INVALID_WALLET_ID", name, "a UUID"));
                yield purchase -> purchase.walletId().equals(wallet);
            }
            case "cryptoCurrency" ->
                purchase -> purchase.estimate().price().currency().equals(value);
            case "cryptoStatus" -> {
                List<String> wanted = statuses(value, statuses, "INVALID_CRYPTO_STATUS", name);
                yield purchase -> wanted.contains(purchase.cryptoStatus().name());
            }
            case "fiatStatus" -> {
                List<String> wanted = statuses(value, statuses, "INVALID_FIAT_STATUS", name);
                yield purchase -> wanted.contains(purchase.fiatStatus().name());
            }
            default -> throw PageToken.invalid();
        };
    }

    private static Instant time(String value, String code, String name) {
        return ApiTimestamps.parse(value).orElseThrow(() -> invalid(code, name, "a date-time with offset"));
    }

    private static List<String> statuses(String value, List<String> known, String code, String name) {
        List<String> wanted = List.of(value.split(",", -1));
        if (!known.containsAll(wanted)) {
            throw invalid(code, name, "one or more of " + String.join(", ", known) + ", separated by commas");
        }
        return wanted;
    }

    private static ApiError invalid(String code, String name, String expected) {
        return ApiError.of(code, "Not a valid " + name + ": use " + expected + ".")
                .inField(name);
    }
}
