package me.ratio.contract.planted;

import me.ratio.contract.ContractToolsArchitectureTest;

/** Depends on the test, which depends on this class: a package cycle that the rule must find. */
public final class PlantedCycle {
    ContractToolsArchitectureTest test;
}
