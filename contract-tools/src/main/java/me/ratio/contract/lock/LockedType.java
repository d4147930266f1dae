package me.ratio.contract.lock;

import java.util.Set;

/**
 * A type of a lock with its members. Packages and imports are types without members here.
 *
 * @param name the qualified name, or {@code package} or {@code import} and what it names
 * @param header the line that says what it is
 * @param members a line for each member
 */
record LockedType(String name, String header, Set<String> members) {
    /** Whether this says something about types and is none. */
    boolean isRemark() {
        return name.contains(" ");
    }

    /** Whether somebody else can have a type under this one, and so has to have what is abstract in it. */
    boolean isOpen() {
        TypeHeader parsed = TypeHeader.of(header);
        boolean constructed =
                members.stream().map(Signature::of).anyMatch(member -> member.kind() == Signature.Kind.CONSTRUCTOR);
        return !parsed.modifiers().contains("sealed") && (parsed.kind().endsWith("interface") || constructed);
    }
}
