package me.ratio.contract.lint;

import java.util.ArrayList;
import java.util.List;
import me.ratio.openapi.LocatedDocument;

/** Checks a document against every rule. */
public final class Lint {
    private static final List<Check> CHECKS = List.of(
            new StructureCheck(),
            new DocumentCheck(),
            new ReferenceCheck(),
            new CycleCheck(),
            new ReachabilityCheck(),
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
     * @return what is wrong with it, in the order of its lines; empty when nothing is
     */
    public static List<LintFinding> check(LocatedDocument document) {
        LintContext context = new LintContext(document.tree());
        LintFindings findings = new LintFindings(document.lines());
        CHECKS.forEach(check -> check.run(context, findings));
        return findings.inOrder();
    }

    /**
     * Checks a document, without what is ignored for a reason.
     *
     * @param document an OpenAPI 3 document
     * @param ignored the findings that are known and accepted
     * @return what is left, and one finding for each entry that fits nothing
     */
    public static List<LintFinding> check(LocatedDocument document, IgnoreFile ignored) {
        List<LintFinding> found = check(document);
        List<LintFinding> left = new ArrayList<>(
                found.stream().filter(finding -> !ignored.covers(finding)).toList());
        left.addAll(ignored.unused(found, document.lines()));
        return left;
    }

    /**
     * Tells whether findings call for action.
     *
     * @param findings what was found
     * @return whether one of them is an error or a warning
     */
    public static boolean matters(List<LintFinding> findings) {
        return findings.stream().anyMatch(finding -> finding.rule().severity() != Severity.INFO);
    }
}
