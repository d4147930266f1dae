package me.ratio.contract.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a document in another syntax. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a document, YAML or JSON, in the syntax that the name of the output asks for.")
final class ConvertCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "File to write the document to, as JSON if it ends with .json; may be repeated.")
    private List<Path> outputs;

    @Override
    public Integer call() {
        outputs.forEach(
                output -> DocumentWriter.write(output, DocumentWriter.render(output, DocumentReader.read(file))));
        return ContractCommand.SUCCESS;
    }
}
