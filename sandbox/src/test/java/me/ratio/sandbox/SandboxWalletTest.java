package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import me.ratio.sandbox.evm.EvmSignature;
import org.junit.jupiter.api.Test;

class SandboxWalletTest {
    /** A widely published key and its address. */
    private static final BigInteger KEY =
            new BigInteger("4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318", 16);

    @Test
    void derivesTheAddressOfAPublishedKey() {
        assertThat(SandboxWallet.ofPrivateKey(KEY).address()).isEqualTo("0x2c7536e3605d9c16a7a3d7b1898e529396a65c23");
    }

    @Test
    void makesThePublishedSignature() {
        assertThat(SandboxWallet.ofPrivateKey(KEY).sign("Some data"))
                .isEqualTo("0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
                        + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c");
    }

    @Test
    void signsSoThatTheAddressIsRecovered() {
        for (int i = 0; i < 50; i++) {
            SandboxWallet wallet = SandboxWallet.ofPhrase("wallet " + i);
            assertThat(EvmSignature.recoverAddress("text " + i, wallet.sign("text " + i)))
                    .contains(wallet.address());
        }
    }

    @Test
    void isTheSameForTheSamePhrase() {
        assertThat(SandboxWallet.ofPhrase("one").address())
                .isEqualTo(SandboxWallet.ofPhrase("one").address())
                .isNotEqualTo(SandboxWallet.ofPhrase("two").address());
    }

    @Test
    void rejectsInvalidKeys() {
        for (BigInteger key : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE.negate(), BigInteger.TWO.pow(256)}) {
            assertThatThrownBy(() -> SandboxWallet.ofPrivateKey(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Not a valid private key");
        }
    }

    @Test
    void keepsItsKeyOutOfToString() {
        SandboxWallet wallet = SandboxWallet.ofPrivateKey(KEY);
        assertThat(wallet.toString()).isEqualTo("SandboxWallet[" + wallet.address() + "]");
    }
}
