package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.generator.contract.Limits;
import me.ratio.generator.contract.Property;
import me.ratio.generator.contract.Scalar;
import me.ratio.generator.contract.Type;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;

/** What the templates print of one property of a schema. */
final class PropertyView {
    private PropertyView() {}

    static Map<String, Object> of(Property property, TreeReaders readers) {
        String type = JavaTypes.of(property.type());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("json", Names.literal(property.wire()));
        view.put("name", property.java());
        view.put("type", type);
        view.put("promised", property.promised());
        view.put("demanded", property.demanded());
        view.put("nullable", property.nullable());
        view.put("mayBeNull", property.nullable() || !property.promised());
        view.put("sensitive", property.sensitive() || JavaTypes.isFree(property.type()));
        view.put("copied", JavaTypes.isCopied(property.type()));
        view.put("asText", JavaTypes.isDecimalText(property.type()));
        view.put("header", property.header());
        view.put("setter", "set" + Names.capitalized(property.java()));
        view.put("reader", readers.of(property.type()));
        view.put("deprecation", Deprecation.annotation(property.words()));
        if (property.nullable() && !property.promised()) {
            view.put("question", Names.nullQuestion(property.java()));
        }
        view.put("accessorComment", comment(property, false));
        view.put("setterComment", comment(property, true));
        return view;
    }

    private static String comment(Property property, boolean setter) {
        StringBuilder line = new StringBuilder(meaning(property));
        form(property.type(), line);
        property.limits().parts().forEach(part -> line.append(' ').append(words(part)));
        if (setter) {
            line.append(property.demanded() ? " Required." : "");
            line.append(property.nullable() ? " Null is sent as null." : "");
        } else if (property.nullable()) {
            line.append(property.promised() ? " May be null." : " Null if absent or null.");
        } else if (!property.promised()) {
            line.append(" Null if absent.");
        }
        return Javadoc.comment(
                setter ? "        " : "    ", List.of(line.toString()), Deprecation.tags(property.words()));
    }

    static String meaning(Property property) {
        return property.words().text() == null
                ? "The " + (property.header() ? "header " : "property ") + Javadoc.code(property.wire()) + "."
                : Javadoc.sentence(property.words().text());
    }

    private static String words(Limits.Part part) {
        return part.words() + (part.value() == null ? "" : " " + Javadoc.code(part.value())) + ".";
    }

    private static void form(Type type, StringBuilder line) {
        if (type instanceof Scalar scalar) {
            line.append(
                    switch (scalar) {
                        case DECIMAL_TEXT -> " An exact decimal, sent as text.";
                        case DATE_TIME -> " With its offset, ISO 8601.";
                        case DATE -> " A calendar date, ISO 8601.";
                        default -> "";
                    });
        }
    }

    static List<String> names(List<Property> properties) {
        List<String> names = new ArrayList<>();
        properties.forEach(property -> names.add(property.java()));
        return names;
    }
}
