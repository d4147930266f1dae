package me.ratio.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.contract.Property;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.StringLiteral;

/**
 * Prepares an object for its template: an immutable class with a builder.
 *
 * <p>Jackson calls the constructor with all properties that are not nullable, and a private setter for each nullable
 * one: only a setter is called for {@code "name": null} and not for an absent property, so only there can the two be
 * told apart. For the parameters of an operation Jackson is not involved, and the constructor takes all of them.
 */
final class ObjectView {
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";
    private static final String RUNTIME = "me.ratio.runtime.model.";

    private ObjectView() {}

    static Map<String, Object> of(
            Model.ObjectModel model, ClientModel client, JavaTypes types, UntypedReaders readers, List<String> usages) {
        String className = types.names().type(model.id());
        String schema = StringLiteral.of(types.names().schema(model));
        List<Map<String, Object>> properties = model.properties().stream()
                .map(property -> PropertyView.of(property, types, readers))
                .toList();
        List<Map<String, Object>> constructed = properties.stream()
                .filter(property -> model.isParameters() || !(Boolean) property.get("nullable"))
                .toList();
        for (int i = 0; i < constructed.size(); i++) {
            constructed.get(i).put("end", i == constructed.size() - 1 ? ") {" : ",");
        }
        properties.forEach(property -> {
            property.put("accessorBody", reading(model, schema, property));
            putTaken(property);
        });
        boolean nulls = constructed.size() < properties.size();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("className", className);
        view.put("schema", schema);
        view.put("comment", comment(model, types.names(), usages));
        view.put(
                "builderComment",
                Javadoc.comment(
                        "    ",
                        List.of("Builds {@link " + className + "} objects; not safe for use by several threads."),
                        List.of()));
        view.put("deprecation", Deprecation.annotation(model.documentation()));
        view.put("suppressWarnings", Deprecation.suppression(client, types.names(), models(model), model.id()));
        view.put("properties", properties);
        view.put("constructed", constructed);
        view.put("hasCreator", !constructed.isEmpty());
        view.put("hasNulls", nulls);
        view.put("hasRequired", model.properties().stream().anyMatch(Property::requiredInRequest));
        view.put("writer", writer(model, nulls));
        view.put("hasBeanNames", hasBeanNames(properties));
        view.put("readByUnion", readers.reaches(model.id()));
        view.put("imports", imports(model, types, properties, nulls, readers.reaches(model.id())));
        putArgumentLists(view, model, types.names(), nulls);
        return view;
    }

    /**
     * Returns the statement of an accessor. It throws when a required property was not received, not when the object is
     * read: a client that does not use the property keeps working.
     */
    private static String reading(Model.ObjectModel model, String schema, Map<String, Object> property) {
        String name = (String) property.get("name");
        if (!(Boolean) property.get("requiredInResponse")) {
            return "        return " + name + ";";
        }
        String json = (String) property.get("json");
        boolean nullable = (Boolean) property.get("nullable") && !model.isParameters();
        return ArgumentList.line(
                "        ",
                "return " + (nullable ? "nulls.contains(" + json + ") ? null : " : "") + "RequiredFields.orThrow(",
                List.of(name, schema, json),
                ");");
    }

    /** Puts the two ways in which {@code read(Object)} passes a property on: to the constructor, or to a setter. */
    private static void putTaken(Map<String, Object> property) {
        List<String> arguments = List.of("fields", (String) property.get("json"), (String) property.get("reader"));
        String taken = ArgumentList.line("                ", "UntypedJson.take(", arguments, "),");
        property.put("readArgument", taken.substring(0, taken.length() - 1)); // the template decides about the comma
        String call = "built." + property.get("setter") + "(UntypedJson.take(";
        property.put("readBySetter", ArgumentList.line("            ", call, arguments, "));"));
    }

    /** Tells whether Jackson would take an accessor, such as {@code isOpen()}, for the getter of a property "open". */
    private static boolean hasBeanNames(List<Map<String, Object>> properties) {
        return properties.stream()
                .anyMatch(property -> property.containsKey("nullPredicate")
                        || ((String) property.get("name")).matches("(get|is)[^a-z].*"));
    }

    /**
     * Returns the name of the method that writes unknown fields; null when {@code unknownFields()} itself can. Jackson
     * takes a method for the accessor of the property of its name, and a JSON property {@code unknownFields} would not
     * be written. With explicit nulls the method writes more than the unknown fields, so it must not be public.
     */
    private static String writer(Model.ObjectModel model, boolean nulls) {
        Set<String> names = model.properties().stream().map(Property::name).collect(Collectors.toSet());
        if (!nulls && !names.contains("unknownFields")) {
            return null;
        }
        String name = "written";
        while (names.contains(name)) {
            name += "_";
        }
        return name;
    }

    private static Set<ModelId> models(Model.ObjectModel model) {
        Set<ModelId> models = new LinkedHashSet<>();
        model.properties().forEach(property -> models.addAll(JavaTypes.models(property.type())));
        return models;
    }

    private static Set<String> imports(
            Model.ObjectModel model,
            JavaTypes types,
            List<Map<String, Object>> properties,
            boolean nulls,
            boolean readable) {
        Set<String> imports = new TreeSet<>(Set.of(
                "java.util.LinkedHashMap", "java.util.Map", "java.util.Objects", "org.jspecify.annotations.Nullable"));
        model.properties().forEach(property -> imports.addAll(JavaTypes.imports(types.of(property.type()), "")));
        imports.addAll(Set.of(RUNTIME + "ModelToString", RUNTIME + "UnknownFields", RUNTIME + "UnmodifiableCopy"));
        if (model.properties().stream()
                .anyMatch(property -> property.requiredInResponse() || property.requiredInRequest())) {
            imports.add(RUNTIME + "RequiredFields");
        }
        if (model.isParameters()) {
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
        if (properties.stream().anyMatch(property -> (Boolean) property.get("sentAsString"))) {
            imports.add(JACKSON + "JsonFormat");
        }
        if (nulls) {
            imports.addAll(Set.of("java.util.LinkedHashSet", "java.util.Set"));
        }
        return imports;
    }

    private static String comment(Model.ObjectModel model, JavaNaming names, List<String> usages) {
        boolean throwing = model.properties().stream().anyMatch(Property::requiredInResponse) && !model.isParameters();
        return ModelComment.of(
                model,
                names,
                throwing
                        ? List.of("Required properties are never null: reading one that was not received throws.")
                        : List.of(),
                usages);
    }

    private static void putArgumentLists(
            Map<String, Object> view, Model.ObjectModel model, JavaNaming names, boolean nulls) {
        String className = names.type(model.id());
        List<String> all = new ArrayList<>(PropertyView.names(model.properties(), names));
        List<String> constructed = new ArrayList<>(PropertyView.names(
                model.properties().stream()
                        .filter(property -> model.isParameters() || !property.nullable())
                        .toList(),
                names));
        List<String> known = new ArrayList<>(List.of((String) view.get("schema"), "name"));
        model.properties().forEach(property -> known.add(StringLiteral.of(property.name())));
        if (model.isParameters()) {
            constructed.add("unknownFields");
        }
        String built = model.isParameters() ? "return new " : className + " built = new ";
        view.put("construction", ArgumentList.line("            ", built + className + "(", constructed, ");"));
        if (nulls) {
            all.add("nulls");
        }
        all.add("unknownFields");
        view.put("hash", ArgumentList.line("        ", "return Objects.hash(", all, ");"));
        view.put("rejectKnownNames", ArgumentList.line("            ", "UnknownFields.requireUnknown(", known, ");"));
    }
}
