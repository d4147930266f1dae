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

/** The classes of a module as the compiler left them. Its descriptor decides what others can see. */
public final class CompiledModule {
    private final Path classes;
    private final ClassLoader loader;
    private final List<String> exported;

    /**
     * A module that was compiled.
     *
     * @param classes the directory with {@code module-info.class}
     * @param loader finds the module's classes, and what they use
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

    /** The packages that every other module can read, sorted; one exported to named modules only is not among them. */
    List<String> exportedPackages() {
        return exported;
    }

    /** The types of a package that its users can name, nested ones included, sorted by name. */
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

    /** The annotations of a package stand on its {@code package-info}, which exists only where it says something. */
    boolean isNullMarked(String packageName) {
        return Files.exists(classes.resolve(packageName.replace('.', '/')).resolve("package-info.class"))
                && Nullness.isMarked(load(packageName + ".package-info"));
    }

    /** Whether a type is of this module and its users cannot name it. */
    boolean hides(Class<?> type) {
        boolean own = Files.exists(classes.resolve(type.getName().replace('.', '/') + ".class"));
        return own && !isVisible(type);
    }

    /** Whether a type is of this module and its users can name it. */
    boolean isVisible(Class<?> type) {
        return exported.contains(type.getPackageName()) && Visibility.isNameable(type);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new DocumentException(classes + ": the class " + name
                    + " cannot be read; what it uses has to be on the class path: " + e);
        }
    }

    private static ModuleDescriptor descriptor(Path classes) {
        try (InputStream file = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(file);
        } catch (IOException | InvalidModuleDescriptorException e) {
            throw new DocumentException(classes + ": holds no module-info.class that can be read; compile the module");
        }
    }
}
