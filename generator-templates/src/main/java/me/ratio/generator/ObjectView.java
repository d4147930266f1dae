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
 *
 * <pre>
 * {"name": null, "size": 3, "new": 1}     constructor(3), setName(null): nulls = {name}, unknownFields = {new=1}
 * {"size": 3}                             constructor(3): nulls = {}, unknownFields = {}
 * </pre>
 *
 * <p>Writing reverses that: a name in {@code nulls} is written as null, any other null is left out.
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
        // in the order of the document, which is that of the constructor's parameters
        List<Map<String, Object>> constructed = properties.stream()
                .filter(property -> model.isParameters() || !(Boolean) property.get("nullable"))
                .toList();
        for (int i = 0; i < constructed.size(); i++) {
            constructed.get(i).put("end", i == constructed.size() - 1 ? ") {" : ",");
        }
        properties.forEach(property -> {
            property.put("accessorBody", accessorBody(model, schema, property));
            putUntypedReads(property);
        });
        boolean hasNulls = constructed.size() < properties.size();
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
        view.put("hasNulls", hasNulls);
        view.put("hasRequired", model.properties().stream().anyMatch(Property::requiredInRequest));
        view.put("writer", writer(model, hasNulls));
        view.put("hasBeanNames", hasBeanNames(properties));
        // a second way of reading, which would only make all other classes larger
        view.put("readByUnion", readers.reaches(model.id()));
        view.put("imports", imports(model, types, properties, hasNulls, readers.reaches(model.id())));
        putArgumentLists(view, model, types.names(), hasNulls);
        return view;
    }

    /**
     * Returns the statement of an accessor. It throws when a required property was not received, not when the object is
     * read: a client that does not use the property keeps working.
     */
    private static String accessorBody(Model.ObjectModel model, String schema, Map<String, Object> property) {
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

    /**
     * Puts the two ways in which {@code read(Object)} passes a property on: to the constructor, or to a setter. {@code
     * take} removes the property from the map, so what is left at the end are the unknown fields.
     */
    private static void putUntypedReads(Map<String, Object> property) {
        List<String> arguments = List.of("fields", (String) property.get("json"), (String) property.get("reader"));
        String argument = ArgumentList.line("                ", "UntypedJson.take(", arguments, "),");
        property.put(
                "readArgument", argument.substring(0, argument.length() - 1)); // the template decides about the comma
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
    private static String writer(Model.ObjectModel model, boolean hasNulls) {
        Set<String> names = model.properties().stream().map(Property::name).collect(Collectors.toSet());
        if (!hasNulls && !names.contains("unknownFields")) {
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

    /** Returns exactly the imports that the template uses under the same conditions: linters report unused ones. */
    private static Set<String> imports(
            Model.ObjectModel model,
            JavaTypes types,
            List<Map<String, Object>> properties,
            boolean hasNulls,
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
        if (hasNulls) {
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
        if (hasNulls) {
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

    /** Puts all lists whose line breaks depend on their length. */
    private static void putArgumentLists(
            Map<String, Object> view, Model.ObjectModel model, JavaNaming names, boolean hasNulls) {
        String className = names.type(model.id());
        List<String> all = new ArrayList<>(PropertyView.names(model.properties(), names));
        List<String> constructed = new ArrayList<>(PropertyView.names(
                model.properties().stream()
                        .filter(property -> model.isParameters() || !property.nullable())
                        .toList(),
                names));
        // unknownField("size", …) would write a second "size" into the JSON, so the builder rejects known names
        List<String> known = new ArrayList<>(List.of((String) view.get("schema"), "name"));
        model.properties().forEach(property -> known.add(StringLiteral.of(property.name())));
        if (model.isParameters()) {
            constructed.add("unknownFields");
        }
        // a model is completed after its constructor, with nulls and unknown fields; parameters are complete
        String built = model.isParameters() ? "return new " : className + " built = new ";
        view.put("construction", ArgumentList.line("            ", built + className + "(", constructed, ");"));
        // {"name": null} and {} differ, so equals and hashCode include the explicit nulls
        if (hasNulls) {
            all.add("nulls");
        }
        all.add("unknownFields");
        view.put("hash", ArgumentList.line("        ", "return Objects.hash(", all, ");"));
        view.put("rejectKnownNames", ArgumentList.line("            ", "UnknownFields.requireUnknown(", known, ");"));
    }
}
