package me.ratio.benchmarks.start;

import java.net.URI;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.ratio.RatioBenchmarkClient;

/** Makes one call with our client in a fresh JVM and prints what it read. */
final class StartOfRatio {
    private StartOfRatio() {}

    public static void main(String[] arguments) {
        try (RatioBenchmarkClient client = RatioBenchmarkClient.withoutToken(URI.create(arguments[0]))) {
            System.out.println(client.listWallets(Users.KNOWN));
        }
    }
}
