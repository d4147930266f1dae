package me.ratio.sandbox.operations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Timestamps;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.state.Purchase;

/**
 * Which purchases a listing shows. Times are inclusive on both sides; several statuses are separated by commas.
 *
 * @param accepts whether a purchase is shown
 */
record ActivityFilter(Predicate<Purchase> accepts) {
    /** The parameters that say where a listing goes on rather than what it shows. */
    private static final Set<String> PAGING = Set.of("pageToken", "pageSize");

    /** The filters among the parameters that were sent. */
    static Map<String, String> sent(Map<String, String> query) {
        Map<String, String> filters = new LinkedHashMap<>(query);
        filters.keySet().removeAll(PAGING);
        return filters;
    }

    /**
     * Reads filters.
     *
     * @param statuses the statuses that a leg can have
     * @throws Fault for one that cannot be read
     */
    static ActivityFilter of(Map<String, String> filters, List<String> statuses) {
        Predicate<Purchase> all = purchase -> true;
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            all = all.and(one(filter.getKey(), filter.getValue(), statuses));
        }
        return new ActivityFilter(all);
    }

    /** Whether a purchase is shown. */
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
                UUID wallet = Uuids.read(value).orElseThrow(() -> unreadable("INVALID_WALLET_ID", name, "a UUID"));
                yield purchase -> purchase.walletId().equals(wallet);
            }
            case "cryptoCurrency" ->
                purchase -> purchase.estimate().quote().currency().equals(value);
            case "cryptoStatus" -> {
                List<String> wanted = statuses(value, statuses, "INVALID_CRYPTO_STATUS", name);
                yield purchase -> wanted.contains(purchase.crypto().name());
            }
            case "fiatStatus" -> {
                List<String> wanted = statuses(value, statuses, "INVALID_FIAT_STATUS", name);
                yield purchase -> wanted.contains(purchase.fiat().name());
            }
            default -> throw PageToken.unknown();
        };
    }

    private static Instant time(String value, String code, String name) {
        return Timestamps.read(value).orElseThrow(() -> unreadable(code, name, "a date-time with offset"));
    }

    private static List<String> statuses(String value, List<String> known, String code, String name) {
        List<String> wanted = List.of(value.split(",", -1));
        if (!known.containsAll(wanted)) {
            throw unreadable(code, name, "one or several of " + String.join(", ", known) + ", separated by commas");
        }
        return wanted;
    }

    private static Fault unreadable(String code, String name, String expected) {
        return Fault.of(code, "The query parameter " + name + " is " + expected + ".")
                .inField(name);
    }
}
