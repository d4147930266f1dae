package me.ratio.benchmarks.start;

/**
 * Holds the times of one process.
 *
 * @param elapsed from its start to its end, in milliseconds
 * @param processor user and system time of all its threads, in milliseconds
 */
public record StartTimes(double elapsed, double processor) {
    /** Reads elapsed, user and system time, in seconds, from the last line of an output. */
    static StartTimes parse(String output) {
        String line = output.strip().lines().reduce("", (before, last) -> last);
        // a locale may write a comma
        String[] seconds = line.replace(',', '.').split(" ");
        return new StartTimes(millis(seconds[0]), millis(seconds[1]) + millis(seconds[2]));
    }

    private static double millis(String seconds) {
        return Double.parseDouble(seconds) * 1000;
    }
}
