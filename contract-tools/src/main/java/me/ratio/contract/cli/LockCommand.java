package me.ratio.contract.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.ratio.contract.lock.signature.ApiText;
import me.ratio.contract.lock.signature.CompiledModule;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the API lock of a compiled module. */
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description =
                "Writes the API lock of a compiled Java module: its public signatures, one per line, for 'changes'.")
final class LockCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CLASSES", description = "The directory with module-info.class.")
    private Path classes;

    @Option(
            names = "--class-path",
            split = "${sys:path.separator}",
            paramLabel = "PATH",
            description = "The libraries that the signatures of the module use.")
    private List<Path> libraries = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "File to write the lock to; without it the lock is printed.")
    private Path output;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        List<URL> path = new ArrayList<>(List.of(url(classes)));
        for (Path library : libraries) {
            path.add(url(library));
        }
        // in a build the libraries are on the class path already
        ClassLoader parent = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), parent)) {
            String text = ApiText.of(new CompiledModule(classes, loader));
            if (output == null) {
                command.commandLine().getOut().print(text);
            } else {
                DocumentWriter.write(output, text);
            }
        }
        return ContractCommand.SUCCESS;
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
