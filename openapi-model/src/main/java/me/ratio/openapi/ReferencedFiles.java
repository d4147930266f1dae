package me.ratio.openapi;

/** Reads the files that a document refers to. */
public interface ReferencedFiles {
    /**
     * Reads a file.
     *
     * @param path its path from the folder of the document, with slashes and without {@code .}, such as
     *     {@code models/order.yaml}
     * @return its bytes
     * @throws DocumentException with the reason when it must not be read or does not exist; never with its content
     */
    byte[] read(String path);

    /**
     * Returns the name of a file for messages.
     *
     * @param path its path from the folder of the document
     */
    String name(String path);

    /**
     * Returns a source that refuses every file.
     *
     * @param reason the reason, such as "standard input has no folder"
     */
    static ReferencedFiles none(String reason) {
        return new ReferencedFiles() {
            @Override
            public byte[] read(String path) {
                throw new DocumentException(reason);
            }

            @Override
            public String name(String path) {
                return path;
            }
        };
    }
}
