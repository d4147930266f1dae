package me.ratio.openapi;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Quotes a text only when some YAML reader would take it for something else: a number, a date, yes, null. */
final class PlainWhereSafe extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    /** YAML 1.2 writes octal numbers like this; the resolver knows YAML 1.1. */
    private static final Pattern OCTAL = Pattern.compile("[-+]?0o[0-7]+");

    private static final Resolver RESOLVER = new Resolver();

    @Override
    public boolean needToQuoteName(String name) {
        return isSomethingElse(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return isSomethingElse(value);
    }

    private static boolean isSomethingElse(String text) {
        return OCTAL.matcher(text).matches() || !Tag.STR.equals(RESOLVER.resolve(NodeId.scalar, text, true));
    }
}
