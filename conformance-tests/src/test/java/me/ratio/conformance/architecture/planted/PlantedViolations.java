package me.ratio.conformance.architecture.planted;

import me.ratio.sdk.RatioClient;

/** Breaks the rules between modules, as if it were a class of another module. It is public and nothing uses it. */
public final class PlantedViolations {
    RatioClient client;
}
