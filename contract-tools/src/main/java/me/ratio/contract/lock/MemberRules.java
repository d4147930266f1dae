package me.ratio.contract.lock;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whom a change of a member breaks. */
final class MemberRules {
    private static final Set<String> HARMLESS_WHEN_GONE = Set.of("protected", "final", "abstract");
    private static final Set<String> HARMLESS_WHEN_NEW = Set.of("default");

    private MemberRules() {}

    /** A member that was not there before. */
    static Judgement added(Signature member, LockedType type) {
        if (member.modifiers().contains("abstract") && type.isOpen()) {
            return new Judgement().breaks("whoever implements the type has to add it");
        }
        return member.kind() == Signature.Kind.CONSTANT
                ? new Judgement().keeps("a switch without a default does not know it")
                : new Judgement();
    }

    /** A member that says something else than before. */
    static Judgement changed(Signature old, Signature next) {
        Judgement judgement = new Judgement();
        if (old.kind() != next.kind()) {
            judgement.breaks("it is another kind of member");
        }
        modifiers(old.modifiers(), next.modifiers(), judgement);
        if (!old.typeParameters().equals(next.typeParameters())) {
            judgement.breaks("other type parameters");
        }
        result(old, next, judgement);
        if (old.call().equals(next.call())) {
            parameters(old.parameters(), next.parameters(), judgement);
        } else {
            judgement.breaks("other parameters");
        }
        if (!Set.copyOf(old.exceptions()).equals(Set.copyOf(next.exceptions()))) {
            judgement.breaks("other checked exceptions");
        }
        return judgement;
    }

    /** Deprecation first, then what a word before the signature forbids or allows. */
    static void modifiers(Set<String> old, Set<String> next, Judgement judgement) {
        for (String word : new TreeSet<>(next)) {
            if (!old.contains(word)) {
                if (word.equals(Words.DEPRECATED)) {
                    judgement.keeps("deprecated now");
                } else if (!HARMLESS_WHEN_NEW.contains(word)) {
                    judgement.breaks(word + " now");
                }
            }
        }
        for (String word : new TreeSet<>(old)) {
            if (!next.contains(word)) {
                if (word.equals(Words.DEPRECATED) || HARMLESS_WHEN_GONE.contains(word)) {
                    judgement.keeps("no longer " + (word.equals(Words.DEPRECATED) ? "deprecated" : word));
                } else if (!(word.equals("default") && next.contains("abstract"))) {
                    judgement.breaks("no longer " + word);
                }
            }
        }
    }

    private static void result(Signature old, Signature next, Judgement judgement) {
        boolean field = next.kind() == Signature.Kind.FIELD;
        switch (NullnessShift.between(old.type(), next.type())) {
            case NONE -> {}
            case MORE -> judgement.breaks("may be null now");
            case LESS -> judgement.keeps("never null now");
            case OTHER -> judgement.breaks(field ? "another type" : "returns another type");
        }
    }

    private static void parameters(List<Signature.Parameter> old, List<Signature.Parameter> next, Judgement judgement) {
        for (int i = 0; i < old.size(); i++) {
            String name = next.get(i).name();
            switch (NullnessShift.between(old.get(i).type(), next.get(i).type())) {
                case NONE -> {}
                case MORE -> judgement.keeps(name + " may be null now");
                case LESS -> judgement.breaks(name + " may not be null any more");
                case OTHER -> judgement.breaks(name + " may be null elsewhere");
            }
        }
        List<String> before = old.stream().map(Signature.Parameter::name).toList();
        List<String> after = next.stream().map(Signature.Parameter::name).toList();
        if (!before.equals(after)) {
            boolean reordered = new TreeSet<>(before).equals(new TreeSet<>(after));
            if (reordered) {
                judgement.breaks("parameters changed places, which no compiler notices");
            } else {
                judgement.keeps("parameters have other names");
            }
        }
    }
}
