package me.ratio.contract.lock.signature;

import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/** Decides which types and members users of a package can access. */
final class Visibility {
    private Visibility() {}

    /** Tells whether users can name a type: it and its enclosing types are public, or protected and extensible. */
    static boolean isNameable(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? Modifier.isPublic(type.getModifiers())
                : isNameable(around) && isReachable(type.getModifiers(), around);
    }

    /** Tells whether users can access a member through a type. */
    static boolean isReachable(Member member, Class<?> through) {
        return !member.isSynthetic() && isReachable(member.getModifiers(), through);
    }

    /** Tells whether users can extend a class; only then they can access its protected members. */
    static boolean isExtensible(Class<?> type) {
        if (type.isInterface() || type.isSealed() || Modifier.isFinal(type.getModifiers())) {
            return false;
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if ((constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReachable(int modifiers, Class<?> through) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) && isExtensible(through);
    }
}
