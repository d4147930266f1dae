package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import me.ratio.openapi.LocatedDocument;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiObjects;

/**
 * Checks a document against every rule.
 *
 * <p>Checks do not stop each other: a document with a broken reference is checked for everything else as well. So each
 * check has to cope with values that are absent or of the wrong type, and leaves it to {@link StructureCheck} to report
 * them. Only {@link ParserCheck} looks at the findings of the others, and runs last.
 */
public final class Lint {
    private static final List<Check> CHECKS = List.of(
            new StructureCheck(),
            new DocumentCheck(),
            new ReferenceCheck(),
            new CycleCheck(),
            new UnusedComponentCheck(),
            new PathCheck(),
            new ParameterCheck(),
            new OperationCheck(),
            new ResponseCheck(),
            new SecurityCheck(),
            new TypeCheck(),
            new RangeCheck(),
            new PatternCheck(),
            new EnumCheck(),
            new RequiredCheck(),
            new ValueCheck(),
            new DescriptionCheck(),
            new ParserCheck());

    private Lint() {}

    /**
     * Checks a document.
     *
     * @param document an OpenAPI 3 document
     * @return the findings in document order
     */
    public static List<LintFinding> check(LocatedDocument document) {
        LintContext context = new LintContext(document.tree());
        LintFindings findings = new LintFindings(document.lines());
        CHECKS.forEach(check -> check.run(context, findings));
        return findings.inOrder();
    }

    /**
     * Checks a document and leaves out accepted findings.
     *
     * @param document an OpenAPI 3 document
     * @param ignored the accepted findings
     * @return the other findings, and one finding for each entry of the ignore file without a finding
     */
    public static List<LintFinding> check(LocatedDocument document, IgnoreFile ignored) {
        List<LintFinding> found = check(document);
        List<LintFinding> left = new ArrayList<>(
                found.stream().filter(finding -> !ignored.covers(finding)).toList());
        left.addAll(ignored.unused(found, document.lines()));
        return left;
    }

    /**
     * Finds the objects that {@link LintRule#DESCRIPTION_MISSING} asks to describe.
     *
     * @param document an OpenAPI 3 document
     * @return their JSON pointers in document order
     */
    public static List<String> undescribed(ObjectNode document) {
        return DescriptionCheck.undescribed(OpenApiObjects.of(document)).stream()
                .map(OpenApiObject::pointer)
                .toList();
    }
}
