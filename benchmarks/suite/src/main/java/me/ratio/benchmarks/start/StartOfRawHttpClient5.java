package me.ratio.benchmarks.start;

import java.net.URI;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.RawHttpClient5;

/** Makes one call with Apache HttpClient 5 and Jackson in a fresh JVM and prints what it read. */
final class StartOfRawHttpClient5 {
    private StartOfRawHttpClient5() {}

    public static void main(String[] arguments) throws Exception {
        try (RawHttpClient5 client = new RawHttpClient5(URI.create(arguments[0]))) {
            System.out.println(client.listWallets(Users.KNOWN));
        }
    }
}
