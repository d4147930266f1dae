package me.ratio.contract.lock.signature;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.openapi.DocumentException;

/**
 * The compiled classes of a module. Its descriptor decides which of them users can see.
 *
 * <p>A package that is exported to some modules only, {@code exports a to b}, is internal: users are not among them.
 */
public final class CompiledModule {
    private final Path classes;
    private final ClassLoader loader;
    private final List<String> exported;

    /**
     * Opens a compiled module.
     *
     * @param classes the directory with {@code module-info.class}
     * @param loader loads the classes of the module and of its dependencies
     * @throws DocumentException when there is no module
     */
    public CompiledModule(Path classes, ClassLoader loader) {
        this.classes = classes;
        this.loader = loader;
        this.exported = descriptor(classes).exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .toList();
    }

    /** Returns the packages that are exported to every module, sorted. */
    List<String> exportedPackages() {
        return exported;
    }

    /** Returns the types of a package that users can name, including nested ones, sorted by name. */
    List<Class<?>> visibleTypes(String packageName) {
        try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-"))
                    .map(file -> packageName + "." + file.substring(0, file.length() - ".class".length()))
                    .<Class<?>>map(this::load)
                    .filter(Visibility::isNameable)
                    .sorted((one, other) -> one.getCanonicalName().compareTo(other.getCanonicalName()))
                    .toList();
        } catch (IOException e) {
            throw new DocumentException(
                    classes + ": the package " + packageName + " cannot be read: " + e.getMessage());
        }
    }

    /** Tells whether a package is null-marked. The class {@code package-info} exists only if it has annotations. */
    boolean isNullMarked(String packageName) {
        return Files.exists(classes.resolve(packageName.replace('.', '/')).resolve("package-info.class"))
                && Nullness.isMarked(load(packageName + ".package-info"));
    }

    /** Tells whether a type belongs to this module and users cannot name it. */
    boolean hides(Class<?> type) {
        boolean own = Files.exists(classes.resolve(type.getName().replace('.', '/') + ".class"));
        return own && !isVisible(type);
    }

    /** Tells whether a type belongs to this module and users can name it. */
    boolean isVisible(Class<?> type) {
        return exported.contains(type.getPackageName()) && Visibility.isNameable(type);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new DocumentException(classes + ": the class " + name
                    + " cannot be loaded; its dependencies must be on the class path: " + e);
        }
    }

    private static ModuleDescriptor descriptor(Path classes) {
        try (InputStream file = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(file);
        } catch (IOException | InvalidModuleDescriptorException e) {
            throw new DocumentException(classes + ": contains no readable module-info.class; compile the module");
        }
    }
}
