package me.ratio.contract.diff.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes one sentence of several that differ in a name: "The schemas … was added: Book, Shelf". */
final class CommonSentence {
    private CommonSentence() {}

    static String of(List<String> sentences) {
        if (sentences.size() == 1) {
            return sentences.get(0);
        }
        List<String[]> words =
                sentences.stream().map(sentence -> sentence.split(" ")).toList();
        int shortest = words.stream().mapToInt(all -> all.length).min().orElse(0);
        int prefix = 0;
        while (prefix < shortest - 1 && isCommon(words, prefix, true)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shortest - prefix - 1 && isCommon(words, suffix, false)) {
            suffix++;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String[] all : words) {
            names.add(String.join(" ", List.of(all).subList(prefix, all.length - suffix))
                    .replaceFirst("\\.$", ""));
        }
        if (prefix + suffix == 0) {
            return sentences.get(0) + " And " + (sentences.size() - 1) + " similar differences.";
        }
        List<String> first = List.of(words.get(0));
        List<String> frame = new ArrayList<>(first.subList(0, prefix));
        frame.add("…");
        frame.addAll(first.subList(first.size() - suffix, first.size()));
        return String.join(" ", frame).replaceFirst("\\.$", "") + ": " + String.join(", ", names) + ".";
    }

    private static boolean isCommon(List<String[]> words, int position, boolean fromStart) {
        return words.stream()
                        .map(all -> all[fromStart ? position : all.length - 1 - position])
                        .distinct()
                        .count()
                == 1;
    }
}
