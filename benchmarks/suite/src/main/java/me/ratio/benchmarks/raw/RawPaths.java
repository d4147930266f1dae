package me.ratio.benchmarks.raw;

import java.net.URI;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;

/** Builds the addresses and the token header as one would by hand. */
public final class RawPaths {
    public static final String AUTHORIZATION = "Bearer " + TestCredentials.TOKEN;

    private RawPaths() {}

    public static String wallets(URI server, String userId) {
        return server + "/v1/users/" + userId + "/wallets";
    }

    static String activity(URI server) {
        return server + "/v1/users/" + Users.KNOWN + "/activity";
    }
}
