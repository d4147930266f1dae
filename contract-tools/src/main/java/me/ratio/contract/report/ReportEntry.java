package me.ratio.contract.report;

import java.util.List;

/**
 * One line of a report.
 *
 * @param level its level, such as {@code major} or {@code warning}
 * @param fails whether it makes the command fail
 * @param rule the id of its rule
 * @param text one sentence
 * @param file the file of the first place
 * @param line the line of the first place, counted from 1
 * @param places every place, as text
 */
public record ReportEntry(
        String level, boolean fails, String rule, String text, String file, int line, List<String> places) {
    /** Takes a copy of the places. */
    public ReportEntry {
        places = List.copyOf(places);
    }
}
