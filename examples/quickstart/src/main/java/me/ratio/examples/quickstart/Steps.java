package me.ratio.examples.quickstart;

import java.io.PrintStream;
import java.util.function.Function;
import me.ratio.sdk.CallEvent;
import me.ratio.sdk.CallListener;

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
        try {
            T result = call.make();
            print(what, words.apply(result));
            return result;
        } catch (RuntimeException e) {
            throw new Failure(steps, what, e);
        }
    }

    private void print(String what, String words) {
        String method = last == null ? "" : last.method();
        String path = last == null ? "" : last.path();
        String status = last == null ? "" : String.valueOf(last.status());
        out.printf("%2d  %-26s %-6s %-44s %-4s %s%n", steps, what, method, path, status, words);
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
