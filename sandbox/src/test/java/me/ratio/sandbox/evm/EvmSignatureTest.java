package me.ratio.sandbox.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class EvmSignatureTest {
    /** A widely published example of personal_sign, made by other software. */
    private static final String SIGNATURE = "b91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
            + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a029";

    private static final String ADDRESS = "0x2c7536e3605d9c16a7a3d7b1898e529396a65c23";

    @Test
    void recoversTheAddressOfAPublishedSignature() {
        assertThat(EvmSignature.recoverAddress("Some data", "0x" + SIGNATURE + "1c"))
                .contains(ADDRESS);
        assertThat(EvmSignature.recoverAddress("Some data", SIGNATURE + "1c")).contains(ADDRESS);
        assertThat(EvmSignature.recoverAddress("Some data", SIGNATURE.toUpperCase(Locale.ROOT) + "01"))
                .contains(ADDRESS);
    }

    @Test
    void recoversAnotherAddressForAnotherTextOrParity() {
        assertThat(EvmSignature.recoverAddress("Some date", SIGNATURE + "1c"))
                .isNotEmpty()
                .isNotEqualTo(Optional.of(ADDRESS));
        assertThat(EvmSignature.recoverAddress("Some data", SIGNATURE + "1b")).isNotEqualTo(Optional.of(ADDRESS));
    }

    @Test
    void recoversNothingFromInvalidSignatures() {
        assertThat(EvmSignature.recoverAddress("x", "")).isEmpty();
        assertThat(EvmSignature.recoverAddress("x", "0x12")).isEmpty();
        assertThat(EvmSignature.recoverAddress("x", "0".repeat(128) + "1b")).isEmpty();
        assertThat(EvmSignature.recoverAddress("x", "f".repeat(128) + "1b")).isEmpty();
        assertThat(EvmSignature.recoverAddress("x", SIGNATURE + "05")).isEmpty();
    }

    @Test
    @Proves(Behaviour.SIGNATURE_TWIN)
    void recoversTheAddressOfTheTwinWithTheHighS() {
        BigInteger order = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
        BigInteger s = new BigInteger(SIGNATURE.substring(64), 16);
        String twin = SIGNATURE.substring(0, 64) + "%064x".formatted(order.subtract(s));
        for (String v : new String[] {"1b", "00"}) {
            assertThat(EvmSignature.recoverAddress("Some data", "0x" + twin + v))
                    .contains(ADDRESS);
        }
    }
}
