package me.ratio.generator.maven;

import java.io.File;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * Gives a child Maven this module and the model as they were just built, the way an IDE does: nothing is packaged or
 * installed, and everything else comes from the local repository that is in use anyway.
 */
public final class BuiltModule implements WorkspaceReader {
    /** The system property that names this module's folder. */
    static final String FOLDER = "ratio.generator.folder";

    private final WorkspaceRepository repository = new WorkspaceRepository("ide");
    private final File module = new File(System.getProperty(FOLDER));

    /** For Maven, which finds this class by {@code META-INF/plexus/components.xml}. */
    public BuiltModule() {}

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public File findArtifact(Artifact artifact) {
        if (!artifact.getGroupId().equals("me.ratio")) {
            return null;
        }
        return switch (artifact.getArtifactId() + ":" + artifact.getExtension()) {
            case "ratio-generator-templates:jar" -> new File(module, "target/classes");
            case "ratio-generator-templates:pom" -> new File(module, "pom.xml");
            case "ratio-openapi:jar" -> new File(module.getParentFile(), "openapi-model/target/classes");
            case "ratio-openapi:pom" -> new File(module.getParentFile(), "openapi-model/pom.xml");
            case "ratio-parent:pom" -> new File(module.getParentFile(), "pom.xml");
            default -> null;
        };
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        // otherwise a snapshot is looked for in remote repositories
        return findArtifact(artifact) == null ? List.of() : List.of(artifact.getVersion());
    }
}
