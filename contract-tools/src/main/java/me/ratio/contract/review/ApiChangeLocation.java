package me.ratio.contract.review;

import java.util.Arrays;
import java.util.Locale;
import me.ratio.contract.lock.ApiChange;

/**
 * The location of an API change, in normalised names.
 *
 * <p>Only the outermost type is used: {@code com.example.Book.Status} is in {@code Book}, where the schema is found.
 *
 * @param simpleName the outermost type, not normalised
 * @param type the outermost type
 * @param member the member; empty for the type itself
 * @param lines the line before and after the change
 */
record ApiChangeLocation(String simpleName, String type, String member, String lines) {
    static ApiChangeLocation of(ApiChange change) {
        String outermost = Arrays.stream(change.type().split("[. ]"))
                .filter(part -> !part.isEmpty() && Character.isUpperCase(part.codePointAt(0)))
                .findFirst()
                .orElse(change.type());
        String member = change.member() == null ? "" : normalise(change.member());
        return new ApiChangeLocation(outermost, normalise(outermost), member, change.old() + " " + change.next());
    }

    /** Returns a name in lower case with letters and digits only, because generated code spells names differently. */
    static String normalise(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Tells whether the change is in a type of this name. */
    boolean isOf(String name) {
        return type.equals(name);
    }

    /** Tells whether the change is of the type itself. */
    boolean isWholeType() {
        return member.isEmpty();
    }

    /** Tells whether the member is the accessor, setter or null predicate of a property. */
    boolean isAbout(String property) {
        return !property.isEmpty() && (member.equals(property) || member.equals("is" + property + "null"));
    }

    /** Tells whether the lines contain the name of a type. */
    boolean mentions(String name) {
        return Arrays.stream(lines.split("[^\\p{L}\\p{N}_$]+"))
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).equals(name));
    }
}
