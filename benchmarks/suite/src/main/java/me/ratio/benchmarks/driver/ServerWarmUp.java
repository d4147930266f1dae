package me.ratio.benchmarks.driver;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.RawHttpClient5;

/** Calls a server until its code is compiled, so that the first client does not measure that. */
final class ServerWarmUp {
    private static final Duration TIME = Duration.ofSeconds(10);

    private ServerWarmUp() {}

    static void run(URI server) throws IOException {
        long end = System.nanoTime() + TIME.toNanos();
        try (RawHttpClient5 client = new RawHttpClient5(server)) {
            while (System.nanoTime() < end) {
                client.listWallets(Users.KNOWN);
                client.listWallets(Users.ROTATING);
                client.connectWallet();
                client.listWalletsOfUnknownUser();
            }
        }
    }
}
