package me.ratio.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** The apply step of the build: reads an overlay, refines the document it names, and writes the result twice. */
public final class ApplyOverlay {

    private ApplyOverlay() {}

    /**
     * Runs the step.
     *
     * @param arguments the overlay, the YAML file to write and the JSON file to write
     * @throws ContractException saying in one line what is wrong; nothing is written then
     */
    public static void main(String... arguments) {
        if (arguments.length != 3) {
            throw new ContractException("usage: ApplyOverlay <overlay> <yaml to write> <json to write>");
        }
        Overlay overlay = OverlayReader.read(Path.of(arguments[0]));
        ObjectNode refined = OverlayApplication.apply(overlay, DocumentReader.readOpenApi(overlay.document()));
        DocumentWriter.write(Path.of(arguments[1]), DocumentWriter.yaml(refined));
        DocumentWriter.write(Path.of(arguments[2]), DocumentWriter.json(refined));
    }
}
