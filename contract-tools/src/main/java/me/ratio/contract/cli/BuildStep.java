package me.ratio.contract.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import me.ratio.openapi.DocumentException;

/**
 * Runs a command as a step of a Maven build. A failed command throws an exception, because {@code System.exit} would end
 * Maven itself.
 */
public final class BuildStep {
    private BuildStep() {}

    /**
     * Runs a command.
     *
     * @param arguments the command and its arguments
     * @throws DocumentException with the error output of the command, when its exit code is not 0
     */
    public static void main(String... arguments) {
        StringWriter errors = new StringWriter();
        int exit = ContractCommand.run(new PrintWriter(System.out, true), new PrintWriter(errors), arguments);
        if (exit != ContractCommand.SUCCESS) {
            String text = errors.toString().strip();
            throw new DocumentException(text.isEmpty() ? arguments[0] + " exits with " + exit : text);
        }
        System.err.print(errors);
    }
}
