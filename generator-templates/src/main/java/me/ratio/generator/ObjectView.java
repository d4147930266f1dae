package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.generator.contract.Contract;
import me.ratio.generator.contract.Property;
import me.ratio.generator.contract.Shape;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;

/** What the templates print of an object: an immutable class with a builder. */
final class ObjectView {
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";
    private static final String RUNTIME = "me.ratio.runtime.model.";

    private ObjectView() {}

    static Map<String, Object> of(Shape.ObjectShape shape, Contract contract, TreeReaders readers, List<String> users) {
        List<Map<String, Object>> properties = shape.properties().stream()
                .map(property -> PropertyView.of(property, readers))
                .toList();
        List<Map<String, Object>> constructed = properties.stream()
                .filter(property -> shape.parameters() || !(Boolean) property.get("nullable"))
                .toList();
        for (int i = 0; i < constructed.size(); i++) {
            constructed.get(i).put("end", i == constructed.size() - 1 ? ") {" : ",");
        }
        properties.forEach(property -> {
            property.put("reading", reading(shape, property));
            putTaken(property);
        });
        boolean nulls = constructed.size() < properties.size();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("className", shape.name());
        view.put("schema", Names.literal(shape.schema()));
        view.put("comment", comment(shape, users));
        view.put(
                "builderComment",
                Javadoc.comment(
                        "    ",
                        List.of("Builds a {@link " + shape.name() + "}; not safe for use by several threads."),
                        List.of()));
        view.put("deprecation", Deprecation.annotation(shape.words()));
        view.put("suppressWarnings", Deprecation.excuse(contract, models(shape), shape.name()));
        view.put("properties", properties);
        view.put("constructed", constructed);
        view.put("hasCreator", !constructed.isEmpty());
        view.put("nulls", nulls);
        view.put("hasRequired", shape.properties().stream().anyMatch(Property::demanded));
        view.put("writer", writer(shape, nulls));
        view.put("beanNames", hasBeanNames(properties));
        view.put("readable", readers.reaches(shape.name()));
        view.put("imports", imports(shape, properties, nulls, readers.reaches(shape.name())));
        putArgumentLists(view, shape, nulls);
        return view;
    }

    /** The statement that gives the value of a property. */
    private static String reading(Shape.ObjectShape shape, Map<String, Object> property) {
        String name = (String) property.get("name");
        if (!(Boolean) property.get("promised")) {
            return "        return " + name + ";";
        }
        String json = (String) property.get("json");
        boolean nullable = (Boolean) property.get("nullable") && !shape.parameters();
        return ArgumentList.line(
                "        ",
                "return " + (nullable ? "nulls.contains(" + json + ") ? null : " : "") + "RequiredFields.orThrow(",
                List.of(name, Names.literal(shape.schema()), json),
                ");");
    }

    /** Puts the two ways in which a union's reader takes a property from untyped JSON. */
    private static void putTaken(Map<String, Object> property) {
        List<String> arguments = List.of("fields", (String) property.get("json"), (String) property.get("reader"));
        String taken = ArgumentList.line("                ", "UntypedJson.take(", arguments, "),");
        property.put("taken", taken.substring(0, taken.length() - 1)); // the template decides about the comma
        String call = "built." + property.get("setter") + "(UntypedJson.take(";
        property.put("takenBySetter", ArgumentList.line("            ", call, arguments, "));"));
    }

    /** Whether Jackson would take an accessor for the getter of another property. */
    private static boolean hasBeanNames(List<Map<String, Object>> properties) {
        return properties.stream()
                .anyMatch(property -> property.containsKey("question")
                        || ((String) property.get("name")).matches("(get|is)[^a-z].*"));
    }

    /**
     * What the method is called that writes the fields without properties; null when that of the caller can. Jackson
     * leaves out a property of the same name, in JSON.
     */
    private static String writer(Shape.ObjectShape shape, boolean nulls) {
        Set<String> names = shape.properties().stream().map(Property::wire).collect(Collectors.toSet());
        if (!nulls && !names.contains("unknownFields")) {
            return null;
        }
        String name = "written";
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }

    private static Set<String> models(Shape.ObjectShape shape) {
        Set<String> models = new LinkedHashSet<>();
        shape.properties().forEach(property -> models.addAll(JavaTypes.models(property.type())));
        return models;
    }

    private static Set<String> imports(
            Shape.ObjectShape shape, List<Map<String, Object>> properties, boolean nulls, boolean readable) {
        Set<String> imports = new TreeSet<>(Set.of(
                "java.util.LinkedHashMap", "java.util.Map", "java.util.Objects", "org.jspecify.annotations.Nullable"));
        shape.properties().forEach(property -> imports.addAll(JavaTypes.imports(JavaTypes.of(property.type()), "")));
        imports.addAll(Set.of(RUNTIME + "ModelToString", RUNTIME + "UnknownFields", RUNTIME + "UnmodifiableCopy"));
        if (shape.properties().stream().anyMatch(property -> property.promised() || property.demanded())) {
            imports.add(RUNTIME + "RequiredFields");
        }
        if (shape.parameters()) {
            imports.add(RUNTIME + "RequestParameters");
            return imports;
        }
        if (readable) {
            imports.add(RUNTIME + "UntypedJson");
        }
        if (nulls) {
            imports.add(RUNTIME + "ExplicitNulls");
        }
        imports.addAll(Set.of(
                JACKSON + "JsonAnyGetter",
                JACKSON + "JsonAnySetter",
                JACKSON + "JsonCreator",
                JACKSON + "JsonInclude"));
        if (hasBeanNames(properties)) {
            imports.add(JACKSON + "JsonAutoDetect");
        }
        if (!properties.isEmpty()) {
            imports.add(JACKSON + "JsonProperty");
        }
        if (properties.stream().anyMatch(property -> (Boolean) property.get("asText"))) {
            imports.add(JACKSON + "JsonFormat");
        }
        if (nulls) {
            imports.addAll(Set.of("java.util.LinkedHashSet", "java.util.Set"));
        }
        return imports;
    }

    private static String comment(Shape.ObjectShape shape, List<String> users) {
        List<String> paragraphs = new ArrayList<>(List.of(words(shape)));
        if (shape.properties().stream().anyMatch(Property::promised) && !shape.parameters()) {
            paragraphs.add("Required properties are never null: reading one that was not received throws.");
        }
        paragraphs.addAll(users);
        return Javadoc.comment("", paragraphs, Deprecation.tags(shape.words()));
    }

    static String words(Shape shape) {
        return shape.words().text() == null
                ? "The schema " + Javadoc.code(shape.schema()) + "."
                : Javadoc.sentence(shape.words().text());
    }

    private static void putArgumentLists(Map<String, Object> view, Shape.ObjectShape shape, boolean nulls) {
        List<String> all = new ArrayList<>(PropertyView.names(shape.properties()));
        List<String> constructed = new ArrayList<>(PropertyView.names(shape.properties().stream()
                .filter(property -> shape.parameters() || !property.nullable())
                .toList()));
        List<String> known = new ArrayList<>(List.of((String) view.get("schema"), "name"));
        shape.properties().forEach(property -> known.add(Names.literal(property.wire())));
        if (shape.parameters()) {
            constructed.add("unknownFields");
        }
        String built = shape.parameters() ? "return new " : shape.name() + " built = new ";
        view.put("construction", ArgumentList.line("            ", built + shape.name() + "(", constructed, ");"));
        if (nulls) {
            all.add("nulls");
        }
        all.add("unknownFields");
        view.put("hash", ArgumentList.line("        ", "return Objects.hash(", all, ");"));
        view.put("refusal", ArgumentList.line("            ", "UnknownFields.requireUnknown(", known, ");"));
    }
}
