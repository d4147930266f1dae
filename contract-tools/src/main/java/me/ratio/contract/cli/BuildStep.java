package me.ratio.contract.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import me.ratio.openapi.DocumentException;

/** Runs a command inside the build, which must fail with it and must not be ended by it. */
public final class BuildStep {
    private BuildStep() {}

    /**
     * Runs a command.
     *
     * @param arguments the command and its arguments
     * @throws DocumentException with what the command complains about, when it exits with anything but 0
     */
    public static void main(String... arguments) {
        StringWriter complaints = new StringWriter();
        int exit = ContractCommand.run(new PrintWriter(System.out, true), new PrintWriter(complaints), arguments);
        if (exit != ContractCommand.FINE) {
            throw new DocumentException(complaints.toString().strip());
        }
        System.err.print(complaints);
    }
}
