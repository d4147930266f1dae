package me.ratio.conformance;

import java.math.BigInteger;
import me.ratio.sdk.model.DeviceFingerprint;

/** Data of the users in the tests, who do not exist. */
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
