package me.ratio.generator;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses every template before the first is used, to name a broken one: Mustache reports only the line. */
final class TemplateCheck {
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([\\w./-]+)\\s*}}");

    private final Function<String, String> reader;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();

    private TemplateCheck(Function<String, String> reader) {
        this.reader = reader;
    }

    /**
     * Checks that all templates, and the partials they include, can be parsed.
     *
     * @param reader returns the text of a template by its file name
     * @throws IllegalArgumentException naming each broken template and its problem
     */
    static void require(Iterable<String> templates, Function<String, String> reader) {
        TemplateCheck check = new TemplateCheck(reader);
        templates.forEach(check::read);
        if (!check.broken.isEmpty()) {
            throw new IllegalArgumentException(
                    "Invalid templates; nothing was written:\n  " + String.join("\n  ", check.broken));
        }
    }

    private void read(String template) {
        if (!seen.add(template)) {
            return;
        }
        String text;
        try {
            text = reader.apply(template);
        } catch (RuntimeException e) {
            broken.add(template + ": cannot be read, " + e.getMessage());
            return;
        }
        try {
            Mustache.compiler().withLoader(name -> new StringReader("")).compile(text);
        } catch (MustacheException e) {
            broken.add(template + ": " + e.getMessage());
        }
        Matcher partials = PARTIAL.matcher(text);
        while (partials.find()) {
            read(partials.group(1) + ".mustache");
        }
    }
}
