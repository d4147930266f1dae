package me.ratio.contract.lock.signature;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import me.ratio.openapi.DocumentException;

/**
 * Writes the signatures of members, without {@code public}, the values of constants and bodies.
 *
 * <p>None of these affects the code of callers: a constant with another value and a method with another body are the
 * same API. The names of parameters are no part of a Java signature, but they tell {@code copy(String from, String
 * to)} from {@code copy(String to, String from)}.
 *
 * @param types writes the types
 */
record SignatureWriter(TypeText types) {
    /** Returns the line of a field, or of an enum constant, which is its name only. */
    MemberLine field(Field field) {
        String deprecated = deprecated(field);
        if (field.isEnumConstant()) {
            String text = deprecated + field.getName();
            return new MemberLine(MemberLine.Kind.CONSTANT, field.getName(), text, text);
        }
        String text = deprecated + modifiers(field.getModifiers()) + types.of(field.getAnnotatedType()) + " "
                + field.getName();
        return new MemberLine(MemberLine.Kind.FIELD, field.getName(), text, text);
    }

    /** Returns the line of a constructor, which has the simple name of its class. */
    MemberLine constructor(Constructor<?> constructor) {
        return line(MemberLine.Kind.CONSTRUCTOR, constructor.getDeclaringClass().getSimpleName(), "", constructor);
    }

    /** Returns the line of a method or an annotation element; a required element is {@code abstract}. */
    MemberLine method(Method method) {
        boolean optional = method.isDefault() || method.getDefaultValue() != null;
        String modifiers = optional ? "default " : modifiers(method.getModifiers());
        String result = modifiers + space(types.parameters(method.getTypeParameters()))
                + types.of(method.getAnnotatedReturnType()) + " ";
        return line(MemberLine.Kind.METHOD, method.getName(), result, method);
    }

    /** Returns {@code "@Deprecated "} or {@code ""}; the other arguments of the annotation are documentation. */
    static String deprecated(AnnotatedElement element) {
        Deprecated deprecated = element.getAnnotation(Deprecated.class);
        if (deprecated == null) {
            return "";
        }
        return deprecated.forRemoval() ? "@Deprecated(forRemoval = true) " : "@Deprecated ";
    }

    /** Appends a space to a text that is not empty. */
    static String space(String text) {
        return text.isEmpty() ? "" : text + " ";
    }

    private MemberLine line(MemberLine.Kind kind, String name, String result, Executable member) {
        String before = deprecated(member)
                + Nullness.ofScope(member)
                + result
                + (kind == MemberLine.Kind.CONSTRUCTOR ? space(types.parameters(member.getTypeParameters())) : "")
                + name;
        String text = before + "(" + parameters(member, true) + ")" + exceptions(member);
        return new MemberLine(kind, name, text, before + "(" + parameters(member, false) + ")" + exceptions(member));
    }

    private String parameters(Executable member, boolean named) {
        List<String> texts = new ArrayList<>();
        for (Parameter parameter : member.getParameters()) {
            // newer compilers mark the parameters of a record as implicit, like the outer instance of an inner class
            boolean written =
                    !parameter.isImplicit() || member.getDeclaringClass().isRecord();
            if (written && !parameter.isSynthetic()) {
                String type = types.of(parameter.getAnnotatedType());
                String shown = parameter.isVarArgs() ? type.replaceFirst("\\[]$", "...") : type;
                texts.add(named ? shown + " " + name(parameter) : shown);
            }
        }
        return String.join(", ", texts);
    }

    /** Returns the name of a parameter, which alone shows that two parameters of the same type were swapped. */
    private static String name(Parameter parameter) {
        if (!parameter.isNamePresent()) {
            throw new DocumentException(
                    parameter.getDeclaringExecutable().getDeclaringClass().getName()
                            + ": the class has no parameter names; compile with -parameters");
        }
        return parameter.getName();
    }

    /** Returns the checked exceptions; unchecked ones do not affect the code of callers. */
    private String exceptions(Executable member) {
        String exceptions = Arrays.stream(member.getAnnotatedExceptionTypes())
                .filter(exception -> isChecked(exception.getType()))
                .map((AnnotatedType exception) -> types.of(exception))
                .sorted()
                .collect(Collectors.joining(", "));
        return exceptions.isEmpty() ? "" : " throws " + exceptions;
    }

    private static boolean isChecked(Type exception) {
        return !(exception instanceof Class<?> type)
                || !RuntimeException.class.isAssignableFrom(type) && !Error.class.isAssignableFrom(type);
    }

    private static String modifiers(int modifiers) {
        int shown = Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL;
        return space(Modifier.toString(modifiers & shown));
    }
}
