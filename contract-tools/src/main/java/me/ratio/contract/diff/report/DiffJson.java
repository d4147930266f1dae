package me.ratio.contract.diff.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import me.ratio.contract.diff.DiffReport;

/** Prints differences for machines: the verdicts and a list of findings. */
public final class DiffJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DiffJson() {}

    /**
     * Renders a report.
     *
     * @param report the report
     * @return an object with {@code verdict}, {@code sourceVerdict} and {@code findings}
     */
    public static ObjectNode render(DiffReport report) {
        return MAPPER.valueToTree(report);
    }
}
