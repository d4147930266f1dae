package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import me.ratio.contract.diff.report.DiffText;

/** What a pull brings, for people and for machines. */
public final class PullReport {
    private PullReport() {}

    /**
     * Renders a pull for people.
     *
     * @param pull the pull
     * @return the diff, then the places that need words
     */
    public static String text(Pull pull) {
        String places = pull.placesWithoutWords().stream()
                .map(place -> "needs words: " + place + "\n")
                .collect(Collectors.joining());
        return DiffText.render(pull.report()) + places;
    }

    /**
     * Renders a pull for machines.
     *
     * @param pull the pull
     * @param changed whether the file differs from what was pulled
     * @param written whether it was written
     * @return the diff with {@code needWords}, {@code changed} and {@code written}
     */
    public static ObjectNode json(Pull pull, boolean changed, boolean written) {
        ObjectNode json = JsonMapper.builder().build().valueToTree(pull.report());
        ArrayNode places = json.putArray("needWords");
        pull.placesWithoutWords().forEach(places::add);
        return json.put("changed", changed).put("written", written);
    }
}
