package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.generator.source.Names;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.DiscriminatorValues;

/** Reads a schema of which a value is one of several. */
final class UnionReader {
    /** A title that can be part of a name. */
    private static final Pattern SHORT = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]{0,30}");

    private final Findings found;
    private final Forms forms;
    private final Schemas schemas;

    UnionReader(Findings found, Forms forms, Schemas schemas) {
        this.found = found;
        this.forms = forms;
        this.schemas = schemas;
    }

    Shape.UnionShape read(String name, String schema, ComposedSchema layers) {
        List<LocatedNode> members = members(layers);
        LocatedNode discriminator = layers.first("discriminator");
        String tag = discriminator.has("propertyName") ? discriminator.text("propertyName") : null;
        if (tag != null
                && !members.stream()
                        .allMatch(member ->
                                !ComposedSchema.of(member).properties().isEmpty())) {
            found.warn(discriminator.pointer(), "is not read, since not every alternative is an object");
            tag = null;
        }
        return of(name, schema, Words.of(layers), tag, discriminator, members, layers.isTrue(Schemas.SENSITIVE));
    }

    /** The union of several answers. */
    Shape.UnionShape of(String name, Words words, List<LocatedNode> members) {
        return of(name, name, words, null, null, members, false);
    }

    private Shape.UnionShape of(
            String name,
            String schema,
            Words words,
            String tag,
            LocatedNode discriminator,
            List<LocatedNode> members,
            boolean sensitive) {
        Map<Type, Shape.Variant> variants = new LinkedHashMap<>();
        NamePool methods = NamePool.exact(found);
        methods.reserve(Names.UNKNOWN);
        for (int i = 0; i < members.size(); i++) {
            LocatedNode member = members.get(i);
            String title = member.text("title");
            String wish = SHORT.matcher(title).matches() ? name + Names.type(title) : name + "Variant" + (i + 1);
            Use use = schemas.use(member, wish);
            Type type = use.type();
            if (type instanceof Type.Anything || type.equals(new Type.Named(name))) {
                found.warn(member.pointer(), "is no variant of its own of " + name + "; it is read as unknown");
                continue;
            }
            List<String> tags = tag == null ? List.of() : new DiscriminatorValues(tag, discriminator).of(member);
            boolean masked = sensitive || use.sensitive();
            Shape.Variant same = variants.get(type);
            if (same == null) {
                variants.put(type, variant(type, methods.take(method(type), member.pointer()), masked, tags, member));
            } else {
                Set<String> all = new LinkedHashSet<>(same.tags());
                all.addAll(tags);
                masked |= same.sensitive();
                variants.put(type, variant(type, same.method(), masked, List.copyOf(all), member));
            }
        }
        return new Shape.UnionShape(name, schema, words, tag, List.copyOf(variants.values()));
    }

    /** What a variant of this type is called, without its package or its punctuation. */
    private static String method(Type type) {
        if (type instanceof Type.Named named) {
            return Names.method(Names.decapitalized(named.name()));
        }
        if (type instanceof Type.ListOf list) {
            return method(list.element()) + "List";
        }
        if (type instanceof Type.MapOf map) {
            return method(map.value()) + "Map";
        }
        return type instanceof Scalar scalar
                ? switch (scalar) {
                    case BOOLEAN -> "flag";
                    case INTEGER, LONG, BIG_INTEGER -> "integer";
                    case DECIMAL, DOUBLE -> "number";
                    case DATE_TIME -> "dateTime";
                    case DECIMAL_TEXT -> "decimal";
                    default -> scalar.name().toLowerCase(Locale.ROOT);
                }
                : "any";
    }

    private List<LocatedNode> members(ComposedSchema layers) {
        Alternatives alternatives = new Alternatives(layers);
        if (!alternatives.isEmpty()) {
            return alternatives.members();
        }
        List<LocatedNode> children = forms.hierarchy().variants(layers.outermost());
        if (!children.isEmpty()) {
            return children;
        }
        List<LocatedNode> members = new ArrayList<>();
        for (String type : layers.types()) {
            ObjectNode one = layers.outermost().node().deepCopy();
            one.put("type", type);
            one.remove("description");
            members.add(layers.outermost().child("type").child(type).withNode(one));
        }
        return members;
    }

    private Shape.Variant variant(Type type, String method, boolean sensitive, List<String> tags, LocatedNode member) {
        ComposedSchema layers = ComposedSchema.of(member);
        Set<String> needed = new LinkedHashSet<>();
        List<Shape.Fixed> fixed = new ArrayList<>();
        Map<String, List<LocatedNode>> properties = layers.properties();
        for (String name : layers.required()) {
            List<LocatedNode> places = properties.getOrDefault(name, List.of());
            if (places.stream().anyMatch(place -> place.isTrue("readOnly") || place.isTrue("writeOnly"))) {
                continue;
            }
            needed.add(name);
            if (!places.isEmpty()) {
                ComposedSchema property = ComposedSchema.of(places.get(0));
                if (property.values().size() == 1 && forms.isEnum(property)) {
                    fixed.add(new Shape.Fixed(name, property.values().get(0).asText()));
                }
            }
        }
        return new Shape.Variant(
                type,
                method,
                sensitive,
                tags,
                List.copyOf(needed),
                List.copyOf(properties.keySet()),
                List.copyOf(fixed));
    }
}
