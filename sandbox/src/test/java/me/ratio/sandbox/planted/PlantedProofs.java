package me.ratio.sandbox.planted;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Proofs, of which one only runs. */
public final class PlantedProofs {
    @Test
    @Proves(Behaviour.SPEC_URL)
    void runs() {}

    @Test
    @Disabled
    @Proves(Behaviour.SPEC_URL)
    void isDisabled() {}

    @Proves(Behaviour.SPEC_URL)
    void isNoTest() {}
}
