package me.ratio.contract.diff.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.Operations;

/**
 * Compares the credentials that two operations require.
 *
 * <p>A list of security requirements is a choice, and each requirement needs all of its schemes:
 *
 * <pre>
 * security:
 *   - apiKey: []          # the key alone is enough,
 *   - oauth: [read]       # and so are a token and a signature together
 *     signature: []
 * </pre>
 *
 * <p>A caller holds the credentials of one old alternative. It is still let in if some new alternative requires no
 * more than those. So each old alternative looks for a new one that is a subset of it, and each new one for an old
 * one, to report what was added.
 *
 * <p>Schemes are compared by the credential that they require and not by their names, which are never sent.
 */
final class SecurityComparison implements Comparison<OperationPair> {
    /** An alternative: a text for each credential and each of its scopes, so that fewer texts require less. */
    private record Alternative(LocatedNode location, Set<String> credentials) {
        boolean includes(Alternative other) {
            return credentials.containsAll(other.credentials);
        }

        String text() {
            return credentials.isEmpty()
                    ? "calling without credentials"
                    : "calling with " + String.join(" and ", credentials);
        }
    }

    @Override
    public void compare(OperationPair pair) {
        OperationContext context = pair.withoutDirection();
        List<Alternative> before = alternatives(pair.old());
        List<Alternative> after = alternatives(pair.next());
        for (Alternative old : before) {
            if (after.stream().noneMatch(old::includes)) {
                lost(context, pair, old, after);
            }
        }
        for (Alternative next : after) {
            if (before.stream().noneMatch(next::includes)) {
                // {key} instead of {key, token} asks for less, while {cookie} is another way in.
                boolean weaker = before.stream().anyMatch(old -> old.includes(next));
                context.add(
                        weaker ? DiffRule.SECURITY_WEAKENED : DiffRule.SECURITY_ALTERNATIVE_ADDED,
                        ChangeLocation.of(next.location.absent(), next.location),
                        next.text() + " is enough now");
            }
        }
    }

    /** Reports an old alternative that is no longer enough: it needs more credentials now, or nothing contains it. */
    private static void lost(OperationContext context, OperationPair pair, Alternative old, List<Alternative> after) {
        if (after.stream().anyMatch(next -> next.includes(old))) {
            context.add(
                    DiffRule.SECURITY_STRENGTHENED,
                    ChangeLocation.of(requirements(pair.old()), requirements(pair.next())),
                    old.text() + " is no longer enough");
        } else {
            context.add(
                    DiffRule.SECURITY_ALTERNATIVE_REMOVED,
                    ChangeLocation.of(old.location, old.location.absent()),
                    old.text() + " is no longer accepted");
        }
    }

    private static List<Alternative> alternatives(LocatedNode operation) {
        List<Alternative> alternatives = new ArrayList<>();
        for (LocatedNode requirement : requirements(operation).elements()) {
            List<Set<String>> credentials = new ArrayList<>(List.of(Set.of()));
            for (String scheme : requirement.keys()) {
                credentials = product(
                        credentials,
                        SecuritySchemeCredentials.of(operation.document(), scheme, requirement.child(scheme)));
            }
            credentials.forEach(some -> alternatives.add(new Alternative(requirement, some)));
        }
        // An empty list requires nothing, as does the empty requirement in [{}].
        if (alternatives.isEmpty()) {
            alternatives.add(new Alternative(requirements(operation), Set.of()));
        }
        return alternatives;
    }

    /** Returns the list that applies to an operation, or the operation as the location of a missing list. */
    private static LocatedNode requirements(LocatedNode operation) {
        LocatedNode requirements = Operations.securityRequirements(operation);
        return requirements.exists() ? requirements : operation;
    }

    /** Returns every way to satisfy two schemes: two flows of one and two of the other are four alternatives. */
    private static List<Set<String>> product(List<Set<String>> some, List<Set<String>> others) {
        List<Set<String>> product = new ArrayList<>();
        for (Set<String> one : some) {
            for (Set<String> other : others) {
                Set<String> both = new LinkedHashSet<>(one);
                both.addAll(other);
                product.add(both);
            }
        }
        return product;
    }
}
