package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import me.ratio.contract.diff.report.DiffText;

/** Renders the result of a pull as text and as JSON. */
public final class PullReport {
    private PullReport() {}

    /**
     * Renders a pull as text.
     *
     * @param pull the pull
     * @return the differences, then the pointers of missing descriptions and examples
     */
    public static String text(Pull pull) {
        String undocumented = pull.undocumented().stream()
                .map(pointer -> "undocumented: " + pointer + "\n")
                .collect(Collectors.joining());
        return DiffText.render(pull.report()) + undocumented;
    }

    /**
     * Renders a pull as JSON.
     *
     * @param pull the pull
     * @param changed whether the file differs from the result
     * @param written whether the result was written
     * @return the report of the diff with {@code undocumented}, {@code changed} and {@code written}
     */
    public static ObjectNode json(Pull pull, boolean changed, boolean written) {
        ObjectNode json = JsonMapper.builder().build().valueToTree(pull.report());
        ArrayNode undocumented = json.putArray("undocumented");
        pull.undocumented().forEach(undocumented::add);
        return json.put("changed", changed).put("written", written);
    }
}
