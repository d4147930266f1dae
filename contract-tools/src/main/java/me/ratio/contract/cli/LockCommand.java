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
                "Writes the public signatures of a compiled Java module, one on a line, for 'changes' to compare.")
final class LockCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CLASSES", description = "The directory that holds module-info.class.")
    private Path classes;

    @Option(
            names = "--class-path",
            split = "${sys:path.separator}",
            paramLabel = "PATH",
            description = "The libraries that the module's signatures name.")
    private List<Path> libraries = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write the lock; without it the lock is printed.")
    private Path output;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        List<URL> path = new ArrayList<>(List.of(url(classes)));
        for (Path library : libraries) {
            path.add(url(library));
        }
        // in a build the libraries are those of the class path already
        ClassLoader around = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), around)) {
            String text = ApiText.of(new CompiledModule(classes, loader));
            if (output == null) {
                command.commandLine().getOut().print(text);
            } else {
                DocumentWriter.write(output, text);
            }
        }
        return ContractCommand.FINE;
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
