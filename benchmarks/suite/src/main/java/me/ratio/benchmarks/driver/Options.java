package me.ratio.benchmarks.driver;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Holds the options of the command line.
 *
 * @param brief whether everything runs once and too briefly to measure anything, to see that it still works
 * @param rounds the number of rounds
 * @param only selects what runs, by {@code measurement/subject} such as {@code small-get/ratio}
 */
public record Options(boolean brief, int rounds, Pattern only) {
    public static final String USAGE = "benchmarks/run [--brief] [--rounds 5] [--only REGEX]";
    private static final int ROUNDS = 5;
    private static final int START_ROUNDS = 9;

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if they are not valid
     */
    public static Options parse(String[] arguments) {
        boolean brief = false;
        int rounds = ROUNDS;
        Pattern only = Pattern.compile("");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--brief" -> brief = true;
                case "--rounds" -> rounds = number(value(arguments, ++i));
                case "--only" -> only = pattern(value(arguments, ++i));
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        return new Options(brief, brief ? 1 : rounds, only);
    }

    /** Returns how often each program is started. */
    int startRounds() {
        return brief ? 1 : START_ROUNDS;
    }

    /** Returns the command that repeats this run. */
    public String command() {
        return "benchmarks/run"
                + (brief ? " --brief" : " --rounds " + rounds)
                + (only.pattern().isEmpty() ? "" : " --only '" + only + "'");
    }

    private static String value(String[] arguments, int index) {
        if (index == arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value");
        }
        return arguments[index];
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("--rounds needs a number from 1 to 999");
        }
        return Integer.parseInt(text);
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("--only needs a regular expression: " + e.getDescription(), e);
        }
    }
}
