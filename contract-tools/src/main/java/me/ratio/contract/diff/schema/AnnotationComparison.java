package me.ratio.contract.diff.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.annotation.LifecycleComparison;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.KeywordRules;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonEquality;

/** Compares the keywords of schemas that restrict no value: defaults, deprecation, names of constants, descriptions. */
final class AnnotationComparison {
    private static final DocumentationComparison DOCUMENTATION = DocumentationComparison.of(
            "title", "description", "example", "examples", "externalDocs", "$comment", "readOnly", "writeOnly");

    private static final KeywordRules DEFAULT =
            new KeywordRules(DiffRule.DEFAULT_ADDED, DiffRule.DEFAULT_REMOVED, DiffRule.DEFAULT_CHANGED);

    private static final List<String> LIFECYCLE = Stream.concat(
                    Stream.of("deprecated", LifecycleComparison.SUNSET), LifecycleComparison.STABILITY.stream())
            .toList();

    private AnnotationComparison() {}

    static void documentation(VariantPair pair) {
        DOCUMENTATION.compare(pair.old().schemas(), pair.next().schemas()).forEach(pair::add);
    }

    static void defaults(VariantPair pair) {
        ChangeLocation location = pair.location("default");
        boolean was = location.before() != null;
        boolean is = location.after() != null;
        if (!was && !is || was && is && JsonEquality.same(location.before(), location.after())) {
            return;
        }
        String text = !was
                ? "the default " + location.after() + " was added"
                : !is
                        ? "the default " + location.before() + " was removed"
                        : "the default changed from " + location.before() + " to " + location.after();
        pair.add(DEFAULT.rule(was, is), location, text);
    }

    static void xml(VariantPair pair) {
        ChangeLocation location = pair.location("xml");
        if (location.before() == null
                ? location.after() != null
                : !location.before().equals(location.after())) {
            pair.add(Change.of(DiffRule.XML_CHANGED, location, "the form in XML was changed")
                    .assumed());
        }
    }

    /** Compares the discriminators of schemas that are no unions; those of unions are compared with their members. */
    static void discriminators(VariantPair pair) {
        if (!pair.old().isChoice() && !pair.next().isChoice()) {
            new DiscriminatorComparison(pair.comparer(), pair.schemas(), Map.of())
                    .compare(List.of(pair.old()), List.of(pair.next()));
        }
    }

    static void enumNames(VariantPair pair) {
        for (String keyword : List.of("x-enum-varnames", "x-enumNames")) {
            ChangeLocation location = pair.location(keyword);
            if (location.before() != null && !location.before().equals(location.after())) {
                pair.add(DiffRule.ENUM_NAMES_CHANGED, location, "the names of the constants were changed");
            } else if (location.before() == null && location.after() != null) {
                pair.add(DiffRule.ENUM_NAMES_ADDED, location, "the constants were given names");
            }
        }
    }

    static void lifecycle(VariantPair pair) {
        List<LocatedNode> before = lifecycleSchemas(pair.old());
        List<LocatedNode> after = lifecycleSchemas(pair.next());
        // A sunset alone means nothing for a schema that was never deprecated.
        boolean onlyNewSunset = before.isEmpty()
                && after.stream().allMatch(schema -> LIFECYCLE.stream()
                        .allMatch(keyword -> keyword.equals(LifecycleComparison.SUNSET) || !schema.has(keyword)));
        if (!onlyNewSunset) {
            LocatedNode old = before.isEmpty() ? pair.old().anchor() : before.get(0);
            LocatedNode next = after.isEmpty() ? pair.next().anchor() : after.get(0);
            pair.comparer().lifecycle().compare("the schema", old, next).forEach(pair::add);
        }
    }

    /** Returns the schemas that say something about their lifecycle, those that are deprecated first. */
    private static List<LocatedNode> lifecycleSchemas(SchemaVariant variant) {
        List<LocatedNode> schemas = new ArrayList<>();
        LIFECYCLE.forEach(keyword -> schemas.addAll(variant.having(keyword)));
        return schemas;
    }
}
