package me.ratio.contract.jsonpath;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A regular expression as RFC 9485 (I-Regexp) defines it.
 *
 * <p>It is executed by following all alternatives at once, so the time grows with the length of the text, for hostile
 * expressions too. {@code java.util.regex} would need exponential time for {@code (a*)*b}.
 */
final class RegularExpression {
    private static final int MAX_STEPS = 20_000;

    /** One step: a test of a character, or a jump to one or two other steps, perhaps only at the start or the end. */
    private record Step(Optional<IntPredicate> character, Edge edge, int first, int second) {}

    /** The places of a text where a jump is possible. */
    private enum Edge {
        ANYWHERE,
        START,
        END
    }

    private final List<Step> steps = new ArrayList<>();

    private RegularExpression() {}

    /**
     * Parses an expression.
     *
     * @param text the expression
     * @return the expression, or nothing when it is not valid
     */
    static Optional<RegularExpression> parse(String text) {
        Optional<RegularExpressionNode> parsed = RegularExpressionParser.parse(text);
        return parsed.map(node -> {
            RegularExpression expression = new RegularExpression();
            node.compile(expression);
            return expression;
        });
    }

    /** Adds a step that reads a character and goes on with the next step. */
    void character(IntPredicate condition) {
        add(new Step(Optional.of(condition), Edge.ANYWHERE, steps.size() + 1, steps.size() + 1));
    }

    /** Adds a jump, to be completed by {@link #jump}. */
    int reserve() {
        add(new Step(Optional.empty(), Edge.ANYWHERE, 0, 0));
        return steps.size() - 1;
    }

    /** Completes a jump to one of two steps. */
    void jump(int step, int first, int second) {
        steps.set(step, new Step(Optional.empty(), Edge.ANYWHERE, first, second));
    }

    void start() {
        add(new Step(Optional.empty(), Edge.START, steps.size() + 1, steps.size() + 1));
    }

    void end() {
        add(new Step(Optional.empty(), Edge.END, steps.size() + 1, steps.size() + 1));
    }

    /** Returns the number of the next step. */
    int size() {
        return steps.size();
    }

    private void add(Step step) {
        if (steps.size() == MAX_STEPS) {
            throw JsonPathException.tooLarge("a regular expression is too large: use smaller counts");
        }
        steps.add(step);
    }

    boolean matches(String text) {
        return run(text, true);
    }

    boolean isFoundIn(String text) {
        return run(text, false);
    }

    private boolean run(String text, boolean whole) {
        int[] characters = text.codePoints().toArray();
        BitSet active = new BitSet();
        for (int i = 0; i <= characters.length; i++) {
            if (i == 0 || !whole) {
                active.set(0);
            }
            follow(active, i == 0, i == characters.length);
            if (active.get(steps.size()) && (!whole || i == characters.length)) {
                return true;
            }
            if (i < characters.length) {
                active = after(active, characters[i]);
            }
        }
        return false;
    }

    /** Adds the steps that can be reached without reading a character. */
    private void follow(BitSet active, boolean start, boolean end) {
        BitSet open = (BitSet) active.clone();
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(0)) {
            open.clear(i);
            if (i == steps.size() || steps.get(i).character().isPresent()) {
                continue;
            }
            Step step = steps.get(i);
            boolean possible = step.edge() == Edge.ANYWHERE || (step.edge() == Edge.START ? start : end);
            for (int target : possible ? new int[] {step.first(), step.second()} : new int[0]) {
                if (!active.get(target)) {
                    active.set(target);
                    open.set(target);
                }
            }
        }
    }

    private BitSet after(BitSet active, int character) {
        BitSet next = new BitSet();
        active.stream()
                .filter(i -> i < steps.size())
                .mapToObj(steps::get)
                .filter(step ->
                        step.character().filter(test -> test.test(character)).isPresent())
                .forEach(step -> next.set(step.first()));
        return next;
    }
}
