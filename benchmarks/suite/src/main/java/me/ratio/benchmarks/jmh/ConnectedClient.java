package me.ratio.benchmarks.jmh;

import java.net.URI;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.ComparedClient;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.Bodies;
import me.ratio.benchmarks.api.Users;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Holds the client under measurement, after each of its calls has been verified once. */
@State(Scope.Benchmark)
public class ConnectedClient {
    /** Names the system property with the address of the stub server. */
    public static final String SERVER_PROPERTY = "me.ratio.benchmarks.server";

    @Param
    public ComparedClient client;

    BenchmarkClient calls;

    @Setup(Level.Trial)
    public void connect() throws Exception {
        calls = client.connect(server());
        require(calls.listWallets(Users.KNOWN));
        require(calls.listActivity());
        if (!calls.connectWallet().equals(Bodies.walletId())) {
            throw new IllegalStateException(client + " read another wallet");
        }
        if (calls.listWalletsOfUnknownUser() != 404) {
            throw new IllegalStateException(client + " read another status");
        }
    }

    private void require(OffsetDateTime lastChange) {
        if (!lastChange.isEqual(Bodies.LAST_CHANGE)) {
            throw new IllegalStateException(client + " read " + lastChange);
        }
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        calls.close();
    }

    static URI server() {
        String server = System.getProperty(SERVER_PROPERTY);
        if (server == null) {
            throw new IllegalStateException("No stub server: run me.ratio.benchmarks.Main");
        }
        return URI.create(server);
    }
}
