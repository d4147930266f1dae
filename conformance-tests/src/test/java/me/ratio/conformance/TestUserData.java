package me.ratio.conformance;

import java.math.BigInteger;
import me.ratio.sdk.model.DeviceFingerprint;

/** What the people of the tests have; none of them exists. */
final class TestUserData {
    static final String PHONE = "+14155550142";
    static final IndependentEvmSigner SIGNING_WALLET = new IndependentEvmSigner(BigInteger.valueOf(20230701));
    static final IndependentEvmSigner DEPOSIT_WALLET = new IndependentEvmSigner(BigInteger.valueOf(20230702));

    private TestUserData() {}

    static DeviceFingerprint device() {
        return DeviceFingerprint.builder()
                .ip("192.0.2.44")
                .userAgent("conformance")
                .build();
    }
}
