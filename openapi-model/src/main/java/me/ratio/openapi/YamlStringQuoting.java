package me.ratio.openapi;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Quotes a string only if some YAML reader would not read it as one: {@code 12}, {@code 2022-01-01}, {@code yes}. */
final class YamlStringQuoting extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    /** Octal numbers of YAML 1.2; the resolver knows YAML 1.1 only. */
    private static final Pattern OCTAL = Pattern.compile("[-+]?0o[0-7]+");

    private static final Resolver RESOLVER = new Resolver();

    @Override
    public boolean needToQuoteName(String name) {
        return isNotReadAsString(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return isNotReadAsString(value);
    }

    private static boolean isNotReadAsString(String text) {
        return OCTAL.matcher(text).matches() || !Tag.STR.equals(RESOLVER.resolve(NodeId.scalar, text, true));
    }
}
