package me.ratio.generator;

import java.util.List;
import java.util.stream.Stream;
import org.openapitools.codegen.SupportingFile;

/** Lists the files that a package has for every document: package-info and the types named like their templates. */
final class PackageFiles {
    private PackageFiles() {}

    /**
     * Returns the files of a package.
     *
     * @param kind selects the template of package-info
     */
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
