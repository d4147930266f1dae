package me.ratio.generator.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * Gives a child Maven this module, and those it needs, as they were just built, the way an IDE does: nothing is
 * packaged or installed, and everything else comes from the local repository of this build.
 */
public final class BuiltModule implements WorkspaceReader {
    /** The system property that names this module's folder. */
    static final String FOLDER = "ratio.generator.folder";

    private static final Map<String, String> FOLDERS = Map.of(
            "ratio-parent", "",
            "ratio-openapi", "openapi-model",
            "ratio-runtime", "runtime",
            "ratio-generator-templates", "generator-templates");

    private final WorkspaceRepository repository = new WorkspaceRepository("ide");
    private final File module = new File(System.getProperty(FOLDER));

    /** Creates the reader; Maven finds this class by {@code META-INF/plexus/components.xml}. */
    public BuiltModule() {}

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public File findArtifact(Artifact artifact) {
        String folder = artifact.getGroupId().equals("me.ratio") ? FOLDERS.get(artifact.getArtifactId()) : null;
        if (folder == null) {
            return null;
        }
        File built = new File(module.getParentFile(), folder);
        return switch (artifact.getExtension()) {
            case "jar" -> new File(built, "target/classes");
            case "pom" -> new File(built, "pom.xml");
            default -> null;
        };
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        // otherwise Maven looks for a snapshot in remote repositories
        return findArtifact(artifact) == null ? List.of() : List.of(artifact.getVersion());
    }
}
