package me.ratio.openapi;

import java.util.ArrayList;
import java.util.List;

/**
 * The target of a reference between files.
 *
 * @param file the path of the file from the folder of the document; empty for the document itself
 * @param fragment what follows the {@code #}, with it; {@code #} for the whole file
 */
record RelativeReference(String file, String fragment) {
    /**
     * Resolves a reference.
     *
     * @param base the path of the file that contains it
     * @param root the name of the document in its folder, which files may refer back to
     * @param text the text of the reference
     * @throws DocumentException with the reason when it does not lead to a file beside the document
     */
    static RelativeReference of(String base, String root, String text) {
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "#" : text.substring(hash);
        String path = hash < 0 ? text : text.substring(0, hash);
        if (path.isEmpty()) {
            return new RelativeReference(base, fragment);
        }
        if (path.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            throw new DocumentException("only files beside the document are read, no URLs");
        }
        String decoded = JsonPointers.ofReference("#" + path);
        if (decoded.startsWith("/") || decoded.contains("\\") || decoded.contains("?")) {
            throw new DocumentException("only files beside the document are read, by a relative path");
        }
        String file = normalized(base, decoded);
        return new RelativeReference(file.equals(root) ? "" : file, fragment);
    }

    private static String normalized(String base, String path) {
        List<String> segments = new ArrayList<>();
        String folder = base.substring(0, base.lastIndexOf('/') + 1);
        for (String segment : (folder + path).split("/")) {
            boolean climbs = segment.equals("..")
                    && !segments.isEmpty()
                    && !segments.get(segments.size() - 1).equals("..");
            if (climbs) {
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }
}
