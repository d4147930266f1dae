package me.ratio.conformance.planted;

import me.ratio.conformance.ConformanceArchitectureTest;

/** Depends on the test, which depends on this class: a package cycle that the rule must find. */
public final class PlantedCycle {
    ConformanceArchitectureTest test;
}
