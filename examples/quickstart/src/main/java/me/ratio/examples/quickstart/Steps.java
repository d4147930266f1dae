package me.ratio.examples.quickstart;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.Supplier;
import me.ratio.runtime.listener.CallEnd;
import me.ratio.runtime.listener.CallListener;

/** Prints a line for each step: its name, the last HTTP call it made, and its result. */
final class Steps implements CallListener {
    private final PrintStream out;
    private int steps;
    private int calls;
    private CallEnd last;

    Steps(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onEnd(CallEnd event) {
        calls++;
        last = event;
    }

    int calls() {
        return calls;
    }

    /** Runs a step and prints it; the description must not contain secrets. */
    <T> T step(String name, Supplier<T> action, Function<T, String> description) {
        steps++;
        last = null;
        try {
            T result = action.get();
            print(name, description.apply(result));
            return result;
        } catch (RuntimeException e) {
            throw new Failure(steps, name, e);
        }
    }

    private void print(String name, String result) {
        String method = last == null ? "" : last.operation().method();
        String path = last == null ? "" : last.operation().path();
        String status = last == null ? "" : String.valueOf(last.status());
        out.printf("%2d  %-26s %-6s %-44s %-4s %s%n", steps, name, method, path, status, result);
    }

    /** A step that failed, which ends the flow. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(int step, String name, RuntimeException cause) {
            super("Step " + step + " (" + name + ") FAILED: " + cause.getMessage(), cause);
        }
    }
}
