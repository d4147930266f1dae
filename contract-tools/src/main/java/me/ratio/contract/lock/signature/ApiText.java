package me.ratio.contract.lock.signature;

import java.util.ArrayList;
import java.util.List;
import me.ratio.openapi.DocumentException;

/**
 * Renders the API of a module as text: imports, then by package and type one line for each member, indented by four
 * blanks. Lines that begin with {@code #} are comments.
 */
public final class ApiText {
    private static final String HEAD = """
            # All that callers can see. Made from the compiled classes; do not edit, the build says how to accept a change.
            # Everything is public that is not protected. Under @NullMarked nothing is null that is not @Nullable.

            """;

    private ApiText() {}

    /**
     * Renders the API of a module.
     *
     * @param module the module
     * @return the text, which depends on the signatures of the module only
     * @throws DocumentException when a class cannot be read
     */
    public static String of(CompiledModule module) {
        try {
            return text(module);
        } catch (LinkageError | TypeNotPresentException e) {
            throw new DocumentException(
                    "a signature uses a class that is not on the class path; add its library: " + e.getMessage());
        }
    }

    private static String text(CompiledModule module) {
        List<Class<?>> types = new ArrayList<>();
        module.exportedPackages().forEach(name -> types.addAll(module.visibleTypes(name)));
        TypeNames names = new TypeNames(types);
        // The first pass only collects the names, see TypeNames.
        packages(module, names);
        String packages = packages(module, names);
        StringBuilder text = new StringBuilder(HEAD);
        names.imports().forEach(name -> text.append("import ").append(name).append('\n'));
        return text.append(packages).toString();
    }

    private static String packages(CompiledModule module, TypeNames names) {
        TypeDeclarations declarations = new TypeDeclarations(module, names);
        VisibleMembers members = new VisibleMembers(module, names);
        StringBuilder text = new StringBuilder();
        for (String name : module.exportedPackages()) {
            text.append('\n').append(module.isNullMarked(name) ? "@NullMarked " : "");
            text.append("package ").append(name).append('\n');
            for (Class<?> type : module.visibleTypes(name)) {
                text.append('\n').append(declarations.of(type)).append('\n');
                members.of(type)
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        return text.toString();
    }
}
