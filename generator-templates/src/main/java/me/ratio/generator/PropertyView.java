package me.ratio.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.generator.contract.ConstraintDocumentation;
import me.ratio.generator.contract.Property;
import me.ratio.generator.contract.Type;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.JavaIdentifiers;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.StringLiteral;

/**
 * Prepares a property for the templates: the field, the accessor and the builder's method.
 *
 * <pre>
 * name: string           absent     null       accessor                  predicate
 * required               throws     throws     String name()
 * required, nullable     throws     null       @Nullable String name()
 * optional               null       null       @Nullable String name()
 * optional, nullable     null       null       @Nullable String name()   isNameNull()
 * </pre>
 *
 * <p>Only in the last row does a null say less than the JSON did, so only there a predicate tells the two apart.
 */
final class PropertyView {
    private PropertyView() {}

    static Map<String, Object> of(Property property, JavaTypes types, UntypedReaders readers) {
        String java = types.names().property(property);
        String type = types.of(property.type());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("json", StringLiteral.of(property.name()));
        view.put("name", java);
        view.put("type", type);
        // a readOnly property is required in responses only: its accessor throws, its builder accepts that it is not
        // set
        view.put("requiredInResponse", property.requiredInResponse());
        view.put("requiredInRequest", property.requiredInRequest());
        view.put("nullable", property.nullable());
        view.put("mayBeNull", property.nullable() || !property.requiredInResponse());
        // any JSON may contain a secret that the document does not know of
        view.put("sensitive", property.sensitive() || JavaTypes.mayHoldAnyJson(property.type()));
        // a list of the caller's is copied, and one that was read is made unmodifiable
        view.put("mutable", JavaTypes.isMutable(property.type()));
        // a BigDecimal in Java, but "1.10" must be written as a string again
        view.put("sentAsString", JavaTypes.isDecimalText(property.type()));
        view.put("header", property.header());
        // private, for Jackson; it has a parameter, so it cannot clash with the accessor of a property "setName"
        view.put("setter", "set" + JavaIdentifiers.capitalized(java));
        view.put("reader", readers.function(property.type()));
        view.put("deprecation", Deprecation.annotation(property.documentation()));
        if (property.nullable() && !property.requiredInResponse()) {
            view.put("nullPredicate", types.names().nullPredicate(property));
        }
        view.put("accessorComment", comment(property, false));
        view.put("setterComment", comment(property, true));
        return view;
    }

    /**
     * Returns the Javadoc of the accessor or of the builder's method: the description, constraints, and what null
     * means. Both show the constraints, since a builder's caller must know them: "The title. At most 80 characters.
     * Required."
     */
    private static String comment(Property property, boolean setter) {
        StringBuilder line = new StringBuilder(description(property));
        if (property.type() instanceof Type.Scalar scalar
                && !scalar.java().note().isEmpty()) {
            line.append(' ').append(scalar.java().note());
        }
        property.constraints().sentences().forEach(sentence -> line.append(' ').append(text(sentence)));
        if (setter) {
            line.append(property.requiredInRequest() ? " Required." : "");
            line.append(property.nullable() ? " Null is sent as null." : "");
        } else if (property.nullable()) {
            line.append(property.requiredInResponse() ? " May be null." : " Null if absent or null.");
        } else if (!property.requiredInResponse()) {
            line.append(" Null if absent.");
        }
        return Javadoc.comment(
                setter ? "        " : "    ", List.of(line.toString()), Deprecation.tags(property.documentation()));
    }

    private static String description(Property property) {
        return property.documentation().text() == null
                ? "The " + (property.header() ? "header " : "property ") + Javadoc.code(property.name()) + "."
                : Javadoc.sentence(property.documentation().text());
    }

    private static String text(ConstraintDocumentation.Sentence sentence) {
        return sentence.text() + (sentence.value() == null ? "" : " " + Javadoc.code(sentence.value())) + ".";
    }

    static List<String> names(List<Property> properties, JavaNaming names) {
        return properties.stream().map(names::property).toList();
    }
}
