package me.ratio.benchmarks.stockclients;

import java.util.List;

/** Reads the lists of stock clients. */
final class StockItems {
    private StockItems() {}

    static <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }
}
