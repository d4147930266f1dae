package me.ratio.contract.cli;

import java.nio.file.Path;
import java.util.Optional;
import me.ratio.contract.input.ContractInput;
import me.ratio.openapi.LocatedDocument;
import picocli.CommandLine.Option;

/** The option of all commands that read a document which may refer to other files. */
final class ReferencesOption {
    @Option(
            names = "--refs-below",
            paramLabel = "DIR",
            description = "The folder that contains all files to which a document may refer. Default: its own folder.")
    private Path folder;

    LocatedDocument read(String location) {
        return ContractInput.read(location, Optional.ofNullable(folder)).openApi();
    }
}
