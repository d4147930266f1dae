package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WalletsTest extends SandboxTest {
    @Test
    void a_wallet_is_connected_read_and_renamed() {
        Person ada = person(1).signedUp();
        Reply connected = connect(ada, TestWallet.of(5).address(), "EVM");
        assertThat(connected.status()).isEqualTo(201);
        advance(1);
        String path = ada.path("/wallets/" + connected.text("/id"));
        assertThat(ada.client().patch(path, "name", "Savings").text("/name")).isEqualTo("Savings");
        Reply read = ada.client().get(path);
        assertThat(read.text("/updateTime")).isGreaterThan(read.text("/createTime"));
        assertThat(ada.client().patch(path).outcome()).isEqualTo("400 MISSING_NAME");
        assertThat(ada.client().patch(path, "name", " ").outcome()).isEqualTo("400 INVALID_NAME");
        assertThat(ada.client().get(ada.path("/wallets/x")).outcome()).isEqualTo("400 INVALID_WALLET_ID");
        assertThat(ada.client().get(ada.path("/wallets/" + ada.userId())).outcome())
                .isEqualTo("404 NOT_FOUND_WALLET");
    }

    @Test
    void an_address_has_to_be_a_new_one_of_the_right_kind() {
        Person ada = person(1).signedUp();
        assertThat(connect(ada, "0x12", "EVM").outcome()).isEqualTo("400 INVALID_WALLET_ADDRESS");
        assertThat(connect(ada, "0x" + "0".repeat(40), "EVM").outcome()).isEqualTo("422 UNSUPPORTED_WALLET_ADDRESS");
        assertThat(connect(ada, TestWallet.of(5).address(), "POLYGON").outcome())
                .isEqualTo("400 INVALID_TYPE");
        assertThat(connect(ada, ada.wallet.address(), "EVM").outcome()).isEqualTo("409 ALREADY_EXISTS_WALLET_ADDRESS");
    }

    @Test
    void ten_wallets_are_enough() {
        Person ada = person(1).signedUp();
        for (int i = 1; i < 10; i++) {
            assertThat(connect(ada, TestWallet.of(i).address(), "EVM").status()).isEqualTo(201);
        }
        assertThat(connect(ada, TestWallet.of(10).address(), "EVM").outcome()).isEqualTo("422 EXCEEDS_LIMIT_WALLETS");
    }

    private static Reply connect(Person person, String address, String type) {
        return person.client().post(person.path("/wallets"), "address", address, "type", type, "name", "Spare");
    }
}
