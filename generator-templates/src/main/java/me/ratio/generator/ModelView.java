package me.ratio.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.utils.ModelUtils;

/** What the templates print of one schema: an immutable class with a builder, or an open enum. */
final class ModelView {
    private ModelView() {}

    static void decorate(Map<String, ModelsMap> models, OpenAPI document) {
        Map<String, Set<String>> uses = uses(document);
        models.values().forEach(file -> {
            for (ModelMap entry : file.getModels()) {
                CodegenModel model = entry.getModel();
                Set<String> usedBy =
                        uses.getOrDefault(model.schemaName == null ? model.name : model.schemaName, Set.of());
                model.vendorExtensions.put("view", model.isEnum ? EnumView.of(model) : object(model, usedBy));
            }
        });
    }

    private static Map<String, Object> object(CodegenModel model, Set<String> usedBy) {
        Set<String> imports = new TreeSet<>();
        List<Map<String, Object>> properties = new ArrayList<>();
        for (CodegenProperty property : model.vars) {
            imports.addAll(JavaTypes.imports(property.datatypeWithEnum, ""));
            properties.add(PropertyView.of(property));
        }
        for (int i = 0; i < properties.size(); i++) {
            properties.get(i).put("end", i == properties.size() - 1 ? ") {" : ",");
        }
        boolean decimals = properties.stream().anyMatch(property -> Boolean.TRUE.equals(property.get("asText")));
        imports.addAll(Set.of(
                "com.fasterxml.jackson.annotation.JsonAnyGetter",
                "com.fasterxml.jackson.annotation.JsonAnySetter",
                "com.fasterxml.jackson.annotation.JsonCreator",
                "com.fasterxml.jackson.annotation.JsonInclude",
                "java.util.Collections",
                "java.util.LinkedHashMap",
                "java.util.Map",
                "java.util.Objects",
                "org.jspecify.annotations.Nullable"));
        if (!properties.isEmpty()) {
            imports.add("com.fasterxml.jackson.annotation.JsonProperty");
        }
        if (decimals) {
            imports.add("com.fasterxml.jackson.annotation.JsonFormat");
        }
        List<String> paragraphs = new ArrayList<>(List.of(words(model)));
        if (!usedBy.isEmpty()) {
            paragraphs.add("Used by " + String.join(", ", usedBy) + ".");
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("imports", imports);
        view.put("comment", Javadoc.comment("", paragraphs, List.of()));
        view.put("properties", properties);
        String schema = Names.literal(model.schemaName == null ? model.name : model.schemaName);
        view.put("schema", schema);
        putArgumentLists(view, model, schema);
        return view;
    }

    private static void putArgumentLists(Map<String, Object> view, CodegenModel model, String schema) {
        List<String> fields = new ArrayList<>();
        List<String> known = new ArrayList<>(List.of(schema, "name"));
        for (CodegenProperty property : model.vars) {
            fields.add(property.name);
            known.add(Names.literal(property.baseName));
        }
        String built = model.classname + " built = new " + model.classname + "(";
        view.put("construction", ArgumentList.line("            ", built, List.copyOf(fields), ");"));
        fields.add("unknownFields");
        view.put("hash", ArgumentList.line("        ", "return Objects.hash(", fields, ");"));
        view.put("refusal", ArgumentList.line("            ", "Present.requireUnknown(", known, ");"));
    }

    static String words(CodegenModel model) {
        return model.unescapedDescription == null || model.unescapedDescription.isBlank()
                ? "The schema " + Javadoc.code(model.name) + "."
                : Javadoc.sentence(model.unescapedDescription);
    }

    /** The operations that send or answer each schema itself. */
    private static Map<String, Set<String>> uses(OpenAPI document) {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        document.getPaths().values().forEach(item -> item.readOperations().forEach(operation -> {
            if (operation.getRequestBody() != null) {
                note(
                        uses,
                        ModelUtils.getReferencedRequestBody(document, operation.getRequestBody())
                                .getContent(),
                        operation.getOperationId());
            }
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    note(
                            uses,
                            ModelUtils.getReferencedApiResponse(document, response)
                                    .getContent(),
                            operation.getOperationId());
                }
            });
        }));
        return uses;
    }

    private static void note(Map<String, Set<String>> uses, Content content, String operation) {
        if (content == null) {
            return;
        }
        for (MediaType type : content.values()) {
            if (type.getSchema() != null && type.getSchema().get$ref() != null) {
                uses.computeIfAbsent(ModelUtils.getSimpleRef(type.getSchema().get$ref()), key -> new LinkedHashSet<>())
                        .add("{@code " + operation + "}");
            }
        }
    }
}
