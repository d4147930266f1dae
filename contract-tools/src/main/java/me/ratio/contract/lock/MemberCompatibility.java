package me.ratio.contract.lock;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides whether the change of a member breaks callers or implementors.
 *
 * <p>What counts is source code: whether what compiled before still compiles, without new errors of a nullness
 * checker. That is stricter than what the virtual machine needs, which links by name and erased types:
 *
 * <ul>
 *   <li>{@code List<String> ids()} becomes {@code List<UUID> ids()}: old bytecode still links, because both erase to
 *       {@code List}, but callers no longer compile.
 *   <li>{@code void close()} becomes {@code void close() throws IOException}: checked exceptions exist only for compilers.
 *   <li>{@code String title()} becomes {@code @Nullable String title()}: callers do not expect null. The reverse is safe,
 *       and for parameters it is the other way round.
 * </ul>
 */
final class MemberCompatibility {
    /** Modifiers whose absence allows more; a member without {@code protected} is public. */
    private static final Set<String> COMPATIBLE_REMOVALS = Set.of("protected", "final", "abstract");
    /** An abstract method that gained a body: implementations no longer have to have it. */
    private static final Set<String> COMPATIBLE_ADDITIONS = Set.of("default");

    private MemberCompatibility() {}

    /** Returns the impact of a new member. */
    static ChangeImpact added(MemberSignature member, LockedType type) {
        if (member.modifiers().contains("abstract") && type.isExtensible()) {
            return new ChangeImpact().breaking("every implementation has to add it");
        }
        return member.kind() == MemberSignature.Kind.CONSTANT
                ? new ChangeImpact().compatible("a switch without default does not handle it")
                : new ChangeImpact();
    }

    /** Returns the impact of a changed member. */
    static ChangeImpact changed(MemberSignature old, MemberSignature next) {
        ChangeImpact impact = new ChangeImpact();
        if (old.kind() != next.kind()) {
            impact.breaking("another kind of member");
        }
        modifiers(old.modifiers(), next.modifiers(), impact);
        if (!old.typeParameters().equals(next.typeParameters())) {
            impact.breaking("other type parameters");
        }
        result(old, next, impact);
        if (old.parameterTypes().equals(next.parameterTypes())) {
            parameters(old.parameters(), next.parameters(), impact);
        } else {
            impact.breaking("other parameters");
        }
        if (!Set.copyOf(old.exceptions()).equals(Set.copyOf(next.exceptions()))) {
            impact.breaking("other checked exceptions");
        }
        return impact;
    }

    /** Compares modifiers, deprecation first. */
    static void modifiers(Set<String> old, Set<String> next, ChangeImpact impact) {
        for (String modifier : new TreeSet<>(next)) {
            if (!old.contains(modifier)) {
                if (modifier.equals(Modifiers.DEPRECATED)) {
                    impact.compatible("deprecated now");
                } else if (!COMPATIBLE_ADDITIONS.contains(modifier)) {
                    impact.breaking(modifier + " now");
                }
            }
        }
        for (String modifier : new TreeSet<>(old)) {
            if (!next.contains(modifier)) {
                if (modifier.equals(Modifiers.DEPRECATED) || COMPATIBLE_REMOVALS.contains(modifier)) {
                    impact.compatible("no longer " + (modifier.equals(Modifiers.DEPRECATED) ? "deprecated" : modifier));
                    // A method that is abstract now was reported as such already.
                } else if (!(modifier.equals("default") && next.contains("abstract"))) {
                    impact.breaking("no longer " + modifier);
                }
            }
        }
    }

    private static void result(MemberSignature old, MemberSignature next, ChangeImpact impact) {
        boolean field = next.kind() == MemberSignature.Kind.FIELD;
        switch (NullnessChange.between(old.type(), next.type())) {
            case NONE -> {}
            case NULLABLE_NOW -> impact.breaking("may be null now");
            case NON_NULL_NOW -> impact.compatible("never null now");
            case OTHER_TYPE -> impact.breaking(field ? "another type" : "returns another type");
        }
    }

    private static void parameters(
            List<MemberSignature.Parameter> old, List<MemberSignature.Parameter> next, ChangeImpact impact) {
        for (int i = 0; i < old.size(); i++) {
            String name = next.get(i).name();
            switch (NullnessChange.between(old.get(i).type(), next.get(i).type())) {
                case NONE -> {}
                case NULLABLE_NOW -> impact.compatible(name + " may be null now");
                case NON_NULL_NOW -> impact.breaking(name + " must not be null now");
                case OTHER_TYPE -> impact.breaking(name + " has other nullness in its type arguments");
            }
        }
        List<String> before = old.stream().map(MemberSignature.Parameter::name).toList();
        List<String> after = next.stream().map(MemberSignature.Parameter::name).toList();
        if (!before.equals(after)) {
            // copy(String from, String to) with swapped names compiles everywhere and copies the wrong way.
            boolean reordered = new TreeSet<>(before).equals(new TreeSet<>(after));
            if (reordered) {
                impact.breaking("parameters are reordered, which compilers may not notice");
            } else {
                impact.compatible("parameters are renamed");
            }
        }
    }
}
