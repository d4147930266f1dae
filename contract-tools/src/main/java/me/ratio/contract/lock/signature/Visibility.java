package me.ratio.contract.lock.signature;

import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/** What the users of a package can reach of its types. */
final class Visibility {
    private Visibility() {}

    /** Whether users can name a type: public, or protected in a class that they can extend, all the way out. */
    static boolean isNameable(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? Modifier.isPublic(type.getModifiers())
                : isNameable(around) && isReachable(type.getModifiers(), around);
    }

    /** Whether users can reach a member that they get through a type. */
    static boolean isReachable(Member member, Class<?> through) {
        return !member.isSynthetic() && isReachable(member.getModifiers(), through);
    }

    /** Whether users can extend a class, for otherwise nothing protected in it concerns them. */
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
