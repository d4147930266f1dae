package me.ratio.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.generator.contract.Contract;
import me.ratio.generator.contract.Scalar;
import me.ratio.generator.contract.Shape;
import me.ratio.generator.contract.Type;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;

/** What the templates print of a union: an abstract class, a class for each variant, and a visitor. */
final class UnionView {
    /** As many as {@code Map.of} takes, and more than a value needs to be told from others. */
    private static final int MOST_FIXED = 10;

    private UnionView() {}

    static Map<String, Object> of(Shape.UnionShape shape, Contract contract, TreeReaders readers, List<String> users) {
        Set<String> imports = new TreeSet<>(Set.of(
                "com.fasterxml.jackson.annotation.JsonCreator",
                "com.fasterxml.jackson.annotation.JsonValue",
                "java.util.List",
                "java.util.Objects",
                "me.ratio.runtime.model.UnmodifiableCopy",
                "me.ratio.runtime.model.UntypedJson",
                "org.jspecify.annotations.Nullable"));
        Set<String> models = new LinkedHashSet<>();
        List<Map<String, Object>> variants = new ArrayList<>();
        Set<String> erasures = new HashSet<>();
        Set<String> names = contract.shapes().stream().map(Shape::name).collect(Collectors.toSet());
        for (Shape.Variant variant : shape.variants()) {
            String type = JavaTypes.of(variant.type());
            imports.addAll(JavaTypes.imports(type, ""));
            models.addAll(JavaTypes.models(variant.type()));
            String capitalized = Names.capitalized(variant.method().replaceFirst("^_", ""));
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("type", type);
            view.put("method", variant.method());
            view.put("class", nested("Of" + capitalized, names));
            view.put("factory", erasures.add(type.replaceFirst("<.*", "")) ? "of" : "of" + capitalized);
            view.put("copied", JavaTypes.isCopied(variant.type()));
            view.put("masked", variant.sensitive() || JavaTypes.isFree(variant.type()));
            view.put("asText", JavaTypes.isDecimalText(variant.type()));
            view.put("candidate", candidate(shape, variant, (String) view.get("factory"), readers));
            view.put("specific", specificity(variant, readers));
            if (!variant.fixed().isEmpty() && shape.tag() == null) {
                imports.add("java.util.Map");
            }
            variants.add(view);
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("className", shape.name());
        view.put("hidden", Names.literal(shape.schema() + "{***}"));
        view.put("imports", imports);
        view.put("variants", variants);
        view.put("isVariant", readers.isVariant(shape.name()));
        view.put("deprecation", Deprecation.annotation(shape.words()));
        view.put("suppressWarnings", Deprecation.excuse(contract, models, shape.name()));
        view.put(
                "candidates",
                ArgumentList.lines(
                        "            ",
                        variants.stream()
                                .sorted((one, other) ->
                                        Integer.compare((int) one.get("specific"), (int) other.get("specific")))
                                .map(variant -> (String) variant.get("candidate"))
                                .toList()));
        view.put("comment", comment(shape, users));
        return view;
    }

    /** A name that hides no model. */
    private static String nested(String wish, Set<String> models) {
        return models.contains(wish) ? nested(wish + "_", models) : wish;
    }

    private static String comment(Shape.UnionShape shape, List<String> users) {
        String how = shape.tag() == null
                ? "The variant is recognised by its content."
                : "The property " + Javadoc.code(shape.tag()) + " names the variant.";
        List<String> paragraphs = new ArrayList<>(List.of(
                ObjectView.words(shape),
                "One of several variants, see {@link Visitor}. " + how
                        + " A value that matches none is kept as received."));
        paragraphs.addAll(users);
        return Javadoc.comment("", paragraphs, Deprecation.tags(shape.words()));
    }

    /** What is tried first: of values that fit several variants, the one that says the most. */
    private static int specificity(Shape.Variant variant, TreeReaders readers) {
        if (readers.isEnum(variant.type())) {
            return 0;
        }
        if (variant.type() instanceof Scalar scalar) {
            return switch (scalar) {
                case TEXT -> 9;
                case DECIMAL, DOUBLE, URI, BIG_INTEGER -> 5;
                default -> 2;
            };
        }
        return variant.type() instanceof Type.MapOf ? 8 : 3;
    }

    private static String candidate(
            Shape.UnionShape shape, Shape.Variant variant, String factory, TreeReaders readers) {
        String made = "json -> " + factory + "(" + readers.applied(variant.type()) + ")";
        if (shape.tag() != null) {
            return call("UntypedJson.tagged(", List.of(made, Names.literal(shape.tag()), list(variant.tags())));
        }
        if (!readers.isObject(variant.type())) {
            String indent = "                    ";
            boolean fits = ArgumentList.fits(indent + made + ")));");
            String broken = made.replace("UntypedJson.known(", "UntypedJson.known(\n" + indent + "        ");
            return call("UntypedJson.value(", List.of(fits ? made : broken));
        }
        List<String> arguments = new ArrayList<>(List.of(made, list(variant.needed()), list(variant.known())));
        if (!variant.fixed().isEmpty()) {
            arguments.add(variant.fixed().stream()
                    .limit(MOST_FIXED)
                    .map(one -> Names.literal(one.property()) + ", " + Names.literal(one.text()))
                    .collect(Collectors.joining(", ", "Map.of(", ")")));
        }
        return call("UntypedJson.object(", arguments);
    }

    /** With room for what follows it. */
    private static String call(String method, List<String> arguments) {
        return ArgumentList.line("            ", method, arguments, ")));")
                .strip()
                .replaceFirst("\\)\\);$", "");
    }

    private static String list(List<String> texts) {
        List<String> literals = texts.stream().map(Names::literal).toList();
        return ArgumentList.line("                    ", "List.of(", literals, ")),")
                .strip()
                .replaceFirst("\\),$", "");
    }
}
