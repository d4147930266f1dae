package me.ratio.openapi.planted;

import me.ratio.openapi.OpenApiModelArchitectureTest;

/** Depends on the test, which depends on this class: a package cycle that the rule must find. */
public final class PlantedCycle {
    OpenApiModelArchitectureTest test;
}
