package me.ratio.contract.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command line: its exit code and what it printed. */
record CommandRun(int exit, String out, String err) {
    static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exit = ContractCommand.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new CommandRun(exit, out.toString(), err.toString());
    }
}
