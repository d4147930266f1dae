package me.ratio.generator.planted;

import me.ratio.generator.GeneratorArchitectureTest;

/** Depends on the test, which depends on this class: a package cycle that the rule must find. */
public final class PlantedCycle {
    GeneratorArchitectureTest test;
}
