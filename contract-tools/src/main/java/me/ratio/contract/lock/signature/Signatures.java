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
 * The signatures of single members. {@code public} goes without saying, values of constants and bodies are left out.
 *
 * @param types how types are written
 */
record Signatures(TypeText types) {
    /** A field, or the constant of an enum, which is its name alone. */
    Line field(Field field) {
        String deprecated = deprecated(field);
        if (field.isEnumConstant()) {
            String text = deprecated + field.getName();
            return new Line(Line.Kind.CONSTANT, field.getName(), text, text);
        }
        String text = deprecated + modifiers(field.getModifiers()) + types.of(field.getAnnotatedType()) + " "
                + field.getName();
        return new Line(Line.Kind.FIELD, field.getName(), text, text);
    }

    /** A constructor, by the simple name of its class. */
    Line constructor(Constructor<?> constructor) {
        return line(Line.Kind.CONSTRUCTOR, constructor.getDeclaringClass().getSimpleName(), "", constructor);
    }

    /** A method, also an element of an annotation, which is {@code abstract} when it has to be given. */
    Line method(Method method) {
        boolean optional = method.isDefault() || method.getDefaultValue() != null;
        String kept = optional ? "default " : modifiers(method.getModifiers());
        String result = kept + space(types.parameters(method.getTypeParameters()))
                + types.of(method.getAnnotatedReturnType()) + " ";
        return line(Line.Kind.METHOD, method.getName(), result, method);
    }

    /** {@code "@Deprecated "} or nothing; since when, and why, is for the documentation. */
    static String deprecated(AnnotatedElement element) {
        Deprecated deprecated = element.getAnnotation(Deprecated.class);
        if (deprecated == null) {
            return "";
        }
        return deprecated.forRemoval() ? "@Deprecated(forRemoval = true) " : "@Deprecated ";
    }

    /** A text and a space after it, or nothing for nothing. */
    static String space(String text) {
        return text.isEmpty() ? "" : text + " ";
    }

    private Line line(Line.Kind kind, String name, String result, Executable member) {
        String before = deprecated(member)
                + Nullness.ofScope(member)
                + result
                + (kind == Line.Kind.CONSTRUCTOR ? space(types.parameters(member.getTypeParameters())) : "")
                + name;
        String text = before + "(" + parameters(member, true) + ")" + exceptions(member);
        return new Line(kind, name, text, before + "(" + parameters(member, false) + ")" + exceptions(member));
    }

    private String parameters(Executable member, boolean named) {
        List<String> texts = new ArrayList<>();
        for (Parameter parameter : member.getParameters()) {
            // newer compilers call those of a record implicit, which are as real as the outer instance is not
            boolean real = !parameter.isImplicit() || member.getDeclaringClass().isRecord();
            if (real && !parameter.isSynthetic()) {
                String type = types.of(parameter.getAnnotatedType());
                String shown = parameter.isVarArgs() ? type.replaceFirst("\\[]$", "...") : type;
                texts.add(named ? shown + " " + name(parameter) : shown);
            }
        }
        return String.join(", ", texts);
    }

    /** A caller does not see it, but a change of places between two of one type is seen by their names alone. */
    private static String name(Parameter parameter) {
        if (!parameter.isNamePresent()) {
            throw new DocumentException(
                    parameter.getDeclaringExecutable().getDeclaringClass().getName()
                            + ": its parameters have no names; compile with -parameters");
        }
        return parameter.getName();
    }

    /** Checked exceptions only: naming an unchecked one changes nothing for a caller. */
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
