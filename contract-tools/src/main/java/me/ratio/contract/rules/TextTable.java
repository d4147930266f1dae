package me.ratio.contract.rules;

import java.util.ArrayList;
import java.util.List;

/** Aligns rows of cells in columns. A cell that is wider than its column is wrapped at spaces. */
final class TextTable {
    private static final String GAP = "  ";

    private final int[] widths;

    /**
     * Creates a table.
     *
     * @param widths the width of each column
     */
    TextTable(int... widths) {
        this.widths = widths;
    }

    /** Returns the lines of a row. */
    String row(String... cells) {
        List<List<String>> columns = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < cells.length; i++) {
            columns.add(wrapped(cells[i], widths[i]));
            height = Math.max(height, columns.get(i).size());
        }
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                List<String> column = columns.get(i);
                String cell = line < column.size() ? column.get(line) : "";
                text.append(cell)
                        .append(" ".repeat(widths[i] - Math.min(widths[i], cell.length())))
                        .append(GAP);
            }
            lines.append(text.toString().stripTrailing()).append('\n');
        }
        return lines.toString();
    }

    private static List<String> wrapped(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cell.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
