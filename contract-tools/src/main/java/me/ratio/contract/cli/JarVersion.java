package me.ratio.contract.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest tells. */
final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = JarVersion.class.getPackage().getImplementationVersion();
        return new String[] {version == null ? "not run from its jar, so without a version" : version};
    }
}
