package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.DiscriminatorValues;

/**
 * Reads a schema whose value is one of several variants.
 *
 * <p>A discriminator names the variant. Without one, a variant fits an object that has all its required properties, and
 * the fixed values of those that have one, such as {@code type: {const: card}}; of several that fit, the one with the
 * most properties in common wins.
 */
final class UnionReader {
    /** A title that can be part of a name; many are sentences. */
    private static final Pattern NAME_LIKE = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]{0,30}");

    private final GenerationProblems problems;
    private final SchemaClassifier classifier;
    private final TypeReader types;

    UnionReader(GenerationProblems problems, SchemaClassifier classifier, TypeReader types) {
        this.problems = problems;
        this.classifier = classifier;
        this.types = types;
    }

    Model.UnionModel read(ModelId id, ComposedSchema schema) {
        List<LocatedNode> members = members(schema);
        LocatedNode discriminator = schema.first("discriminator");
        String property = discriminator.text("propertyName");
        boolean discriminated = !property.isEmpty();
        // {oneOf: [Cat, {type: string}], discriminator: …}: a string has no property to look at
        if (discriminated
                && members.stream()
                        .anyMatch(
                                member -> ComposedSchema.of(member).properties().isEmpty())) {
            problems.warn(discriminator.pointer(), "is ignored, because not every alternative is an object");
            discriminated = false;
        }
        Optional<DiscriminatorValues> values =
                discriminated ? Optional.of(new DiscriminatorValues(property, discriminator)) : Optional.empty();
        return new Model.UnionModel(
                id,
                Documentation.of(schema),
                Optional.empty(),
                discriminated ? property : null,
                variants(id, members, values, schema.isTrue(Extensions.SENSITIVE)));
    }

    /** Reads the union of the responses of an operation, whose type depends on the status. */
    Model.UnionModel ofResponses(ModelId id, OperationKey operation, List<LocatedNode> schemas) {
        return new Model.UnionModel(
                id, Documentation.NONE, Optional.of(operation), null, variants(id, schemas, Optional.empty(), false));
    }

    private List<Model.Variant> variants(
            ModelId id, List<LocatedNode> members, Optional<DiscriminatorValues> discriminator, boolean sensitive) {
        Map<Type, Model.Variant> variants = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            LocatedNode member = members.get(i);
            // a title keeps its name when alternatives are reordered, a number does not
            String title = member.text("title");
            String part = NAME_LIKE.matcher(title).matches() ? title : "Variant" + (i + 1);
            TypeUse use = types.read(member, new NameOrigin.OfModel(id).part(part));
            // a variant of any JSON would take every value; the union itself would be tried without end
            if (use.type() instanceof Type.Anything || use.type().equals(new Type.Named(id))) {
                problems.warn(member.pointer(), "is not a variant of its own: its values are read as unknown");
                continue;
            }
            Model.Variant variant = variant(
                    use.type(),
                    sensitive || use.sensitive(),
                    discriminator.map(values -> values.of(member)).orElse(List.of()),
                    member);
            variants.merge(use.type(), variant, UnionReader::sameType);
        }
        return List.copyOf(variants.values());
    }

    /** Merges two alternatives of one Java type, such as two strings of different patterns, into one variant. */
    private static Model.Variant sameType(Model.Variant first, Model.Variant second) {
        Set<String> values = new LinkedHashSet<>(first.discriminatorValues());
        values.addAll(second.discriminatorValues());
        return new Model.Variant(
                second.type(),
                first.sensitive() || second.sensitive(),
                List.copyOf(values),
                second.required(),
                second.properties(),
                second.fixed(),
                first.pointer());
    }

    /** Returns the alternatives, the schemas that extend a parent with a discriminator, or one schema per type. */
    private List<LocatedNode> members(ComposedSchema schema) {
        Alternatives alternatives = new Alternatives(schema);
        if (!alternatives.isEmpty()) {
            return alternatives.members();
        }
        List<LocatedNode> extending = classifier.variants(schema);
        return extending.isEmpty() ? ofTypes(schema) : extending;
    }

    /** Splits {@code type: [string, integer]}: the other keywords apply to the type that they are meant for. */
    private static List<LocatedNode> ofTypes(ComposedSchema schema) {
        List<LocatedNode> members = new ArrayList<>();
        for (String type : schema.types()) {
            ObjectNode one = schema.outermost().node().deepCopy();
            one.put("type", type);
            // it describes the union, not each variant
            one.remove("description");
            members.add(schema.outermost().child("type").child(type).withNode(one));
        }
        return members;
    }

    private static Model.Variant variant(Type type, boolean sensitive, List<String> values, LocatedNode member) {
        ComposedSchema schema = ComposedSchema.of(member);
        Map<String, List<LocatedNode>> properties = schema.properties();
        List<String> required = new ArrayList<>();
        List<Model.FixedProperty> fixed = new ArrayList<>();
        for (String name : schema.required()) {
            List<LocatedNode> declared = properties.getOrDefault(name, List.of());
            // a variant must be recognised in requests and in responses, and this property is absent from one of them
            if (declared.stream().anyMatch(property -> property.isTrue("readOnly") || property.isTrue("writeOnly"))) {
                continue;
            }
            required.add(name);
            if (!declared.isEmpty()) {
                ComposedSchema property = ComposedSchema.of(declared.get(0));
                if (property.values().size() == 1 && SchemaClassifier.isEnum(property)) {
                    fixed.add(new Model.FixedProperty(
                            name, property.values().get(0).asText()));
                }
            }
        }
        return new Model.Variant(
                type,
                sensitive,
                values,
                List.copyOf(required),
                List.copyOf(properties.keySet()),
                List.copyOf(fixed),
                member.pointer());
    }
}
