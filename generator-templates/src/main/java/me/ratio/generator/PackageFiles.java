package me.ratio.generator;

import java.util.List;
import java.util.stream.Stream;
import org.openapitools.codegen.SupportingFile;

/** The files that a package has whatever the document holds: its description, and types that are called as their template. */
final class PackageFiles {
    private PackageFiles() {}

    /** @param kind which of the packages it is, for its description */
    static List<SupportingFile> of(String folder, String kind, String... types) {
        return Stream.concat(
                        Stream.of(
                                new SupportingFile("package-info-" + kind + ".mustache", folder, "package-info.java")),
                        Stream.of(types).map(type -> type(folder, type)))
                .toList();
    }

    static SupportingFile type(String folder, String type) {
        return new SupportingFile(type + ".mustache", folder, type + ".java");
    }
}
