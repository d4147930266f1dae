package me.ratio.benchmarks.driver;

import java.util.List;

/**
 * Summarises the values of all rounds.
 *
 * @param rounds the values, in the order of the rounds
 * @param median the value in the middle
 * @param min the smallest value
 * @param max the largest value
 */
public record Summary(List<Double> rounds, double median, double min, double max) {
    /** Summarises at least one value. */
    static Summary of(List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Summary(List.copyOf(rounds), median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
