package me.ratio.examples.quickstart;

import java.io.PrintStream;
import java.util.function.Function;
import me.ratio.sdk.CallEvent;
import me.ratio.sdk.CallListener;
import me.ratio.sdk.error.RatioException;

/** Prints one line for each step: what it is, the last call it made, and what came of it. */
final class Steps implements CallListener {
    private final PrintStream out;
    private int steps;
    private int calls;
    private CallEvent last;

    Steps(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onCall(CallEvent event) {
        calls++;
        last = event;
    }

    int calls() {
        return calls;
    }

    /** Does a step and prints it; the words must hold nothing secret. */
    <T> T step(String what, Call<T> call, Function<T, String> words) {
        steps++;
        last = null;
        T result;
        try {
            result = call.make();
        } catch (RatioException | IllegalStateException e) {
            throw new Failure(steps, what, e);
        }
        String method = last == null ? "" : last.method();
        String path = last == null ? "" : last.path();
        String status = last == null ? "" : String.valueOf(last.status());
        out.printf("%2d  %-26s %-6s %-44s %-4s %s%n", steps, what, method, path, status, words.apply(result));
        return result;
    }

    /** What a step does. */
    interface Call<T> {
        T make();
    }

    /** A step went wrong; the journey is over. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(int step, String what, RuntimeException why) {
            super("Step " + step + " (" + what + ") FAILED: " + why.getMessage(), why);
        }
    }
}
