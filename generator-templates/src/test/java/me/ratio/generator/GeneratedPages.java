package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks the layout of generated sources. */
final class GeneratedPages {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+));\n");
    private static final int MAX_WIDTH = 120;
    private static final Pattern LONG_LITERAL = Pattern.compile("\"[^\"]{80,}\"");

    /** A word that is too long for any line. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{80}");

    private GeneratedPages() {}

    static void assertTidy(SortedMap<String, String> sources) {
        sources.forEach((path, source) -> {
            assertThat(source).as("%s, two empty lines", path).doesNotContain("\n\n\n");
            assertThat(source).as("%s, an empty line before a brace", path).doesNotContainPattern("\n\n *}");
            assertThat(source).as("%s, trailing white space", path).doesNotContainPattern("[ \t\r]\n");
            assertThat(source)
                    .as("%s, the end of the file", path)
                    .endsWith("\n")
                    .doesNotEndWith("\n\n");
            assertThat(source.lines().filter(GeneratedPages::isTooWide))
                    .as("%s, lines of more than 120 characters", path)
                    .isEmpty();
        });
    }

    static void assertImportsAreUsed(SortedMap<String, String> sources) {
        sources.forEach((path, source) -> {
            String body = IMPORT.matcher(source).replaceAll("");
            assertThat(IMPORT.matcher(source).results().map(MatchResult::group)).doesNotHaveDuplicates();
            IMPORT.matcher(source).results().forEach(found -> assertThat(body)
                    .as("%s imports %s", path, found.group(1))
                    .containsPattern("\\b" + found.group(2) + "\\b"));
        });
    }

    /** Invisible characters, and those that change the writing direction, could hide code from a reader. */
    static void assertNoHiddenCharacters(SortedMap<String, String> sources) {
        sources.forEach((path, source) -> assertThat(source.codePoints().filter(GeneratedPages::isHidden))
                .as("%s, hidden characters", path)
                .isEmpty());
    }

    static void assertSuppressionsAreExplained(SortedMap<String, String> sources) {
        sources.forEach((path, source) -> {
            List<String> lines = source.lines().map(String::strip).toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("@SuppressWarnings")) {
                    boolean explained = lines.get(i).contains("//")
                            || lines.get(i - 1).startsWith("//")
                            || lines.get(i + 1).startsWith("//");
                    assertThat(explained)
                            .as("%s:%d, %s without a reason", path, i + 1, lines.get(i))
                            .isTrue();
                }
            }
        });
    }

    private static boolean isTooWide(String line) {
        return line.length() > MAX_WIDTH
                && !LONG_WORD.matcher(line).find()
                && !LONG_LITERAL.matcher(line).find();
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return point != '\n' && (type == Character.CONTROL || type == Character.FORMAT)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
