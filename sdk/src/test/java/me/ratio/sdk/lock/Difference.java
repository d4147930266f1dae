package me.ratio.sdk.lock;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where two locks differ: for each type the lines that one of them has and the other has not. */
final class Difference {
    private static final int SHOWN = 60;

    private Difference() {}

    /**
     * Compares two locks.
     *
     * @param accepted the lock as it was accepted
     * @param made the lock as the code asks for it
     * @return lines with {@code -} for what is gone and {@code +} for what is new, under the name of their type; a type that
     *     is new or gone altogether is one line. Empty when nothing but remarks differs
     */
    static String between(String accepted, String made) {
        Map<String, Set<String>> before = types(accepted);
        Map<String, Set<String>> after = types(made);
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            if (!after.containsKey(name)) {
                lines.add("- " + whole(name, before.get(name)));
            } else if (!before.containsKey(name)) {
                lines.add("+ " + whole(name, after.get(name)));
            } else if (!before.get(name).equals(after.get(name))) {
                lines.add("  " + name);
                missing(before.get(name), after.get(name)).forEach(line -> lines.add("-     " + line));
                missing(after.get(name), before.get(name)).forEach(line -> lines.add("+     " + line));
            }
        }
        int left = lines.size() - SHOWN;
        String shown = String.join("\n", left > 0 ? lines.subList(0, SHOWN) : lines);
        return shown + (left > 0 ? "\n  and " + left + " lines more" : "");
    }

    private static String whole(String name, Set<String> lines) {
        int members = lines.size() - 1;
        return name + (members == 0 ? "" : " and its " + members + (members == 1 ? " member" : " members"));
    }

    private static List<String> missing(Set<String> lines, Set<String> from) {
        return lines.stream().filter(line -> !from.contains(line)).toList();
    }

    /** The header of a type is among its lines; imports and packages count as one type each. */
    private static Map<String, Set<String>> types(String lock) {
        Map<String, Set<String>> types = new TreeMap<>();
        String packageName = "";
        Set<String> type = new LinkedHashSet<>();
        for (String line : lock.lines().toList()) {
            if (line.startsWith("    ")) {
                type.add(line.strip());
            } else if (line.startsWith("import ")) {
                types.computeIfAbsent("imports", name -> new LinkedHashSet<>()).add(line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                type = new LinkedHashSet<>(List.of(line));
                String[] words = line.split(" ");
                boolean isPackage = line.matches("(@\\w+ )*package .*");
                packageName = isPackage ? words[words.length - 1] : packageName;
                types.put(isPackage ? "package " + packageName : packageName + "." + name(words), type);
            }
        }
        return types;
    }

    /** The name of a type is the word after the kind that it is. */
    private static String name(String... header) {
        Set<String> kinds = Set.of("class", "interface", "@interface", "enum", "record");
        for (int i = 0; i + 1 < header.length; i++) {
            if (kinds.contains(header[i])) {
                return header[i + 1].replaceFirst("<.*", "");
            }
        }
        return String.join(" ", header);
    }
}
