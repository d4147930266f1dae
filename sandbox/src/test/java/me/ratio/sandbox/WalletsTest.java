package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class WalletsTest extends SandboxTest {
    @Test
    @Proves(Behaviour.WALLET_RENAME)
    void connectsReadsAndRenames() {
        TestUser ada = user(1).signedUp();
        TestResponse connected = connect(ada, wallet(5).address(), "EVM");
        assertThat(connected.status()).isEqualTo(201);
        advance(1);
        String path = ada.path("/wallets/" + connected.text("/id"));
        assertThat(ada.client().patch(path, "name", "Savings").text("/name")).isEqualTo("Savings");
        TestResponse read = ada.client().get(path);
        assertThat(read.text("/updateTime")).isGreaterThan(read.text("/createTime"));
        assertThat(ada.client().patch(path).outcome()).isEqualTo("400 MISSING_NAME");
        assertThat(ada.client().patch(path, "name", " ").outcome()).isEqualTo("400 INVALID_NAME");
        assertThat(ada.client().get(ada.path("/wallets/x")).outcome()).isEqualTo("400 INVALID_WALLET_ID");
        assertThat(ada.client().get(ada.path("/wallets/" + ada.userId())).outcome())
                .isEqualTo("404 NOT_FOUND_WALLET");
    }

    @Test
    @Proves({Behaviour.ZERO_ADDRESS, Behaviour.DEPOSIT_AGAIN})
    void rejectsInvalidAndKnownAddresses() {
        TestUser ada = user(1).signedUp();
        assertThat(connect(ada, "0x12", "EVM").outcome()).isEqualTo("400 INVALID_WALLET_ADDRESS");
        assertThat(connect(ada, "0x" + "0".repeat(40), "EVM").outcome()).isEqualTo("422 UNSUPPORTED_WALLET_ADDRESS");
        assertThat(connect(ada, wallet(5).address(), "POLYGON").outcome()).isEqualTo("400 INVALID_TYPE");
        assertThat(connect(ada, ada.wallet.address(), "EVM").outcome()).isEqualTo("409 ALREADY_EXISTS_WALLET_ADDRESS");
    }

    @Test
    @Proves({Behaviour.WALLET_CAP, Behaviour.WALLET_CAP_NUMBER, Behaviour.WALLET_PAGES})
    void limitsWalletsToTen() {
        TestUser ada = user(1).signedUp();
        for (int i = 1; i < 10; i++) {
            assertThat(connect(ada, wallet(i).address(), "EVM").status()).isEqualTo(201);
        }
        assertThat(connect(ada, wallet(10).address(), "EVM").outcome()).isEqualTo("422 EXCEEDS_LIMIT_WALLETS");
    }

    private static TestResponse connect(TestUser user, String address, String type) {
        return user.client().post(user.path("/wallets"), "address", address, "type", type, "name", "Spare");
    }
}
