package me.ratio.contract.lock;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where a change of the library is, in names without their spelling.
 *
 * @param simpleName the outermost type as it is spelled
 * @param type the outermost type
 * @param member the member, or empty
 * @param lines what the line said, and says now
 */
record Place(String simpleName, String type, String member, String lines) {
    static Place of(ApiChange change) {
        String outermost = Arrays.stream(change.type().split("[. ]"))
                .filter(part -> !part.isEmpty() && Character.isUpperCase(part.codePointAt(0)))
                .findFirst()
                .orElse(change.type());
        String member = change.member() == null ? "" : Subject.name(change.member());
        return new Place(outermost, Subject.name(outermost), member, change.old() + " " + change.next());
    }

    /** Whether this is in a type with this name. */
    boolean isOf(String name) {
        return type.equals(name);
    }

    /** Whether this is the type itself. */
    boolean isWholeType() {
        return member.isEmpty();
    }

    /** Whether the member is a property's accessor, setter or question. */
    boolean isAbout(String property) {
        return !property.isEmpty() && (member.equals(property) || member.equals("is" + property + "null"));
    }

    /** Whether the lines name a type so. */
    boolean mentions(String name) {
        return Arrays.stream(lines.split("[^\\p{L}\\p{N}_$]+"))
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).equals(name));
    }
}
