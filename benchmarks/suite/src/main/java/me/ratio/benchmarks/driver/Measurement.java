package me.ratio.benchmarks.driver;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One measurement of several subjects.
 *
 * @param id the name for the command line and the results
 * @param title the name for people
 * @param benchmark the class and method of the JMH benchmark; empty for programs that are started
 * @param parameter the parameter of the benchmark that selects the subject
 * @param subjects what is compared
 * @param virtualThreads whether it needs virtual threads
 */
public record Measurement(
        String id, String title, String benchmark, String parameter, List<Subject> subjects, boolean virtualThreads) {
    /** Returns the same with the selected subjects only. */
    Measurement only(Pattern selection) {
        List<Subject> selected = subjects.stream()
                .filter(subject -> selection.matcher(id + "/" + subject.id()).find())
                .toList();
        return new Measurement(id, title, benchmark, parameter, selected, virtualThreads);
    }

    /**
     * Returns the subjects in the order of a round: each round begins with the next one, so that none is always
     * measured right after the same neighbour.
     */
    Subject subject(int round, int position) {
        return subjects.get((round + position) % subjects.size());
    }
}
