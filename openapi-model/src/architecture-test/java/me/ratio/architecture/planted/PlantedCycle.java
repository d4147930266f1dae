package me.ratio.architecture.planted;

import me.ratio.architecture.PackageCycleTest;

/** Depends on the test, which depends on this class: a package cycle that the rule must find. */
public final class PlantedCycle {
    PackageCycleTest test;
}
