package me.ratio.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A part of a regular expression. */
sealed interface RegularExpressionNode {
    /** Adds the steps of the part to an expression. */
    void compile(RegularExpression expression);

    /** A character that satisfies a condition. */
    record Character(IntPredicate condition) implements RegularExpressionNode {
        @Override
        public void compile(RegularExpression expression) {
            expression.character(condition);
        }
    }

    /** The start or the end of the text: {@code ^} and {@code $}. */
    record Edge(boolean start) implements RegularExpressionNode {
        @Override
        public void compile(RegularExpression expression) {
            if (start) {
                expression.start();
            } else {
                expression.end();
            }
        }
    }

    /** Parts one after the other. */
    record Sequence(List<RegularExpressionNode> parts) implements RegularExpressionNode {
        @Override
        public void compile(RegularExpression expression) {
            parts.forEach(part -> part.compile(expression));
        }
    }

    /** One of several parts: {@code |}. */
    record Choice(List<RegularExpressionNode> alternatives) implements RegularExpressionNode {
        @Override
        public void compile(RegularExpression expression) {
            List<Integer> exits = new ArrayList<>();
            for (RegularExpressionNode alternative : alternatives.subList(0, alternatives.size() - 1)) {
                int split = expression.reserve();
                alternative.compile(expression);
                exits.add(expression.reserve());
                expression.jump(split, split + 1, expression.size());
            }
            alternatives.get(alternatives.size() - 1).compile(expression);
            exits.forEach(exit -> expression.jump(exit, expression.size(), expression.size()));
        }
    }

    /**
     * A part several times: {@code *}, {@code +}, {@code ?} and <code>{1,3}</code>.
     *
     * @param most the maximum number, negative for no maximum
     */
    record Repetition(RegularExpressionNode part, int least, int most) implements RegularExpressionNode {
        @Override
        public void compile(RegularExpression expression) {
            for (int i = 0; i < least; i++) {
                part.compile(expression);
            }
            if (most < 0) {
                int split = expression.reserve();
                part.compile(expression);
                int back = expression.reserve();
                expression.jump(back, split, split);
                expression.jump(split, split + 1, expression.size());
                return;
            }
            List<Integer> splits = new ArrayList<>();
            for (int i = least; i < most; i++) {
                splits.add(expression.reserve());
                part.compile(expression);
            }
            splits.forEach(split -> expression.jump(split, split + 1, expression.size()));
        }
    }
}
