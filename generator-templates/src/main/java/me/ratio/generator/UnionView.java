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
import me.ratio.generator.contract.Type;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.ArgumentList;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.StringLiteral;

/**
 * Prepares a union for its template: an abstract class, a nested class for each variant, and a visitor.
 *
 * <p>Reading tries the variants as {@code UntypedJson} candidates. With a discriminator its value decides. Without one,
 * an object is recognised by its properties, and anything else by being readable as that type: of {@code date} and
 * {@code string}, "2024-05-01" is read as a date and "May" as a string, since the date is tried first. A value that
 * fits none is kept as {@code Unrecognized}, so a variant of a later contract is no error.
 */
final class UnionView {
    /** {@code Map.of} takes no more, and fewer are enough to tell variants apart. */
    private static final int MAX_FIXED = 10;

    private UnionView() {}

    static Map<String, Object> of(
            Model.UnionModel model, ClientModel client, JavaTypes types, UntypedReaders readers, List<String> usages) {
        JavaNaming names = types.names();
        Set<String> imports = new TreeSet<>(Set.of(
                "com.fasterxml.jackson.annotation.JsonCreator",
                "com.fasterxml.jackson.annotation.JsonValue",
                "java.util.List",
                "java.util.Objects",
                "me.ratio.runtime.model.UnmodifiableCopy",
                "me.ratio.runtime.model.UntypedJson",
                "org.jspecify.annotations.Nullable"));
        Set<ModelId> models = new LinkedHashSet<>();
        List<Map<String, Object>> variants = new ArrayList<>();
        for (Model.Variant variant : model.variants()) {
            String type = types.of(variant.type());
            imports.addAll(JavaTypes.imports(type, ""));
            models.addAll(JavaTypes.models(variant.type()));
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("type", type);
            view.put("method", names.method(variant));
            view.put("class", names.nestedClass(variant));
            view.put("factory", names.factory(variant));
            view.put("mutable", JavaTypes.isMutable(variant.type()));
            // a variant is not a property of a model, so its own toString() must mask it
            view.put("masked", variant.sensitive() || JavaTypes.mayHoldAnyJson(variant.type()));
            view.put("sentAsString", JavaTypes.isDecimalText(variant.type()));
            view.put("candidate", candidate(model, variant, names.factory(variant), readers));
            view.put("rank", rank(variant, readers));
            // a fixed value such as type: card is a Map argument of its candidate, see candidate(...)
            if (!variant.fixed().isEmpty() && model.discriminator() == null) {
                imports.add("java.util.Map");
            }
            variants.add(view);
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("className", names.type(model.id()));
        // it may hold secrets of a variant that this version does not know
        view.put("unrecognizedText", StringLiteral.of(names.schema(model) + "{***}"));
        view.put("imports", imports);
        view.put("variants", variants);
        // read() never fails, so a union around this one would never get to its next candidate: known() does
        view.put("isVariant", readers.isVariant(model.id()));
        view.put("deprecation", Deprecation.annotation(model.documentation()));
        view.put("suppressWarnings", Deprecation.suppression(client, names, models, model.id()));
        view.put(
                "candidates",
                ArgumentList.lines(
                        "            ",
                        variants.stream()
                                .sorted((one, other) -> Integer.compare((int) one.get("rank"), (int) other.get("rank")))
                                .map(variant -> (String) variant.get("candidate"))
                                .toList()));
        view.put("comment", comment(model, names, usages));
        return view;
    }

    private static String comment(Model.UnionModel model, JavaNaming names, List<String> usages) {
        String recognition = model.discriminator() == null
                ? "The variant is recognised by its content."
                : "The property " + Javadoc.code(model.discriminator()) + " names the variant.";
        return ModelComment.of(
                model,
                names,
                List.of("One of several variants, see {@link Visitor}. " + recognition
                        + " A value that matches none is kept as received."),
                usages);
    }

    /**
     * Returns how early a variant is tried, the lowest first: of those that fit a value, the most specific one wins.
     *
     * <pre>
     * 0  enums                     accept only their known values
     * 2  date, uuid, int32, ...    accept one form
     * 3  objects, lists, unions    the objects among them are compared by their properties
     * 5  number, uri               accept nearly all numbers, or texts
     * 8  maps                      accept any object
     * 9  string                    accepts any text
     * </pre>
     */
    private static int rank(Model.Variant variant, UntypedReaders readers) {
        if (readers.isEnum(variant.type())) {
            return 0;
        }
        if (variant.type() instanceof Type.Scalar scalar) {
            return scalar.java().unionRank();
        }
        return variant.type() instanceof Type.MapOf ? 8 : 3;
    }

    /**
     * Returns the expression for a candidate of the list that reading goes through.
     *
     * <pre>
     * UntypedJson.tagged(json -&gt; of(Cat.read(json)), "kind", List.of("cat"))     with a discriminator
     * UntypedJson.object(json -&gt; of(Cat.read(json)), required, known)            other objects
     * UntypedJson.value(json -&gt; of(UntypedJson.date(json)))                      anything else
     * </pre>
     */
    private static String candidate(
            Model.UnionModel model, Model.Variant variant, String factory, UntypedReaders readers) {
        String creation = "json -> " + factory + "(" + readers.variant(variant.type()) + ")";
        if (model.discriminator() != null) {
            return call(
                    "UntypedJson.tagged(",
                    List.of(creation, StringLiteral.of(model.discriminator()), list(variant.discriminatorValues())));
        }
        if (!readers.isObject(variant.type())) {
            // the formatter would break a nested call at this point
            String indent = "                    ";
            boolean fits = ArgumentList.fits(indent + creation + ")));");
            String broken = creation.replace("UntypedJson.known(", "UntypedJson.known(\n" + indent + "        ");
            return call("UntypedJson.value(", List.of(fits ? creation : broken));
        }
        List<String> arguments =
                new ArrayList<>(List.of(creation, list(variant.required()), list(variant.properties())));
        if (!variant.fixed().isEmpty()) {
            arguments.add(variant.fixed().stream()
                    .limit(MAX_FIXED)
                    .map(one -> StringLiteral.of(one.name()) + ", " + StringLiteral.of(one.value()))
                    .collect(Collectors.joining(", ", "Map.of(", ")")));
        }
        return call("UntypedJson.object(", arguments);
    }

    /**
     * Wraps a call so that the parentheses that follow it fit on its last line, and leaves them to the template: which
     * candidate is the last, and ends the list, is only known after sorting.
     */
    private static String call(String method, List<String> arguments) {
        return ArgumentList.line("            ", method, arguments, ")));")
                .strip()
                .replaceFirst("\\)\\);$", "");
    }

    private static String list(List<String> texts) {
        List<String> literals = texts.stream().map(StringLiteral::of).toList();
        return ArgumentList.line("                    ", "List.of(", literals, ")),")
                .strip()
                .replaceFirst("\\),$", "");
    }
}
