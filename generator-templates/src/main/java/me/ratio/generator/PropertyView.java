package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenProperty;

/** What the templates print of one property of a schema. */
final class PropertyView {
    static final String SENSITIVE = "x-sensitive";

    private PropertyView() {}

    static Map<String, Object> of(CodegenProperty property) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("json", Names.literal(property.baseName));
        view.put("name", property.name);
        view.put("type", property.datatypeWithEnum);
        view.put("required", property.required);
        view.put("sensitive", isSensitive(property));
        view.put("copied", property.isArray || property.isMap);
        view.put(
                "asText",
                property.datatypeWithEnum.equals("BigDecimal") && "string".equals(property.openApiType)
                        || "decimal".equals(property.dataFormat));
        view.put("deprecated", property.deprecated);
        view.put("accessorComment", comment(property, false));
        view.put("setterComment", comment(property, true));
        return view;
    }

    private static boolean isSensitive(CodegenProperty property) {
        return Boolean.TRUE.equals(property.vendorExtensions.get(SENSITIVE))
                || "password".equals(property.dataFormat)
                // what a document leaves free may hold anything
                || property.datatypeWithEnum.contains("Object");
    }

    private static String comment(CodegenProperty property, boolean setter) {
        String words = property.unescapedDescription == null ? "" : Javadoc.sentence(property.unescapedDescription);
        StringBuilder line =
                new StringBuilder(words.isEmpty() ? "The property " + Javadoc.code(property.baseName) + "." : words);
        line.append(form(property));
        List<String> tags = new ArrayList<>();
        if (setter) {
            line.append(property.required ? " Required." : "");
        } else if (property.required) {
            line.append(" Required by the contract; reading it throws when it was not sent.");
        } else {
            line.append(" Null when absent.");
        }
        if (property.deprecated) {
            tags.add("@deprecated the contract marks it so");
        }
        return Javadoc.comment(setter ? "        " : "    ", List.of(line.toString()), tags);
    }

    private static String form(CodegenProperty property) {
        String form = property.dataFormat == null ? "" : property.dataFormat;
        StringBuilder words = new StringBuilder(
                switch (form) {
                    case "decimal" -> " An exact decimal, sent as text.";
                    case "date-time" -> " With its offset, ISO 8601.";
                    case "date" -> " A calendar date, ISO 8601.";
                    default -> "";
                });
        if (property.minLength != null || property.maxLength != null) {
            words.append(" Its length is ")
                    .append(property.minLength == null ? "at most " : property.minLength + " to ")
                    .append(property.maxLength == null ? "any" : property.maxLength.toString())
                    .append(" characters.");
        }
        return words.toString();
    }
}
