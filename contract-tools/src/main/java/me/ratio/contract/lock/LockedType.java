package me.ratio.contract.lock;

import java.util.Set;

/**
 * A type of a lock with its members. A package or an import is an entry without members.
 *
 * <p>A class is extensible if it has a constructor in the lock, which lists public and protected ones only.
 *
 * @param name the qualified name, or {@code package} or {@code import} with its name
 * @param header the line that declares it
 * @param members a line for each member
 */
record LockedType(String name, String header, Set<String> members) {
    /** Tells whether this is a type, and not a package or an import. */
    boolean isType() {
        return !name.contains(" ");
    }

    /** Tells whether users can extend or implement the type, and then have to implement its abstract members. */
    boolean isExtensible() {
        TypeHeader parsed = TypeHeader.of(header);
        boolean hasConstructor = members.stream()
                .map(MemberSignature::of)
                .anyMatch(member -> member.kind() == MemberSignature.Kind.CONSTRUCTOR);
        return !parsed.modifiers().contains("sealed") && (parsed.kind().endsWith("interface") || hasConstructor);
    }
}
