package me.ratio.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import me.ratio.benchmarks.api.Users;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Measures calls of one thread, one after another. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SequentialCalls {
    @Benchmark
    public Object smallGet(ConnectedClient client) throws Exception {
        return client.calls.listWallets(Users.KNOWN);
    }

    @Benchmark
    public Object post(ConnectedClient client) throws Exception {
        return client.calls.connectWallet();
    }

    @Benchmark
    public Object largeList(ConnectedClient client) throws Exception {
        return client.calls.listActivity();
    }

    @Benchmark
    public int errorResponse(ConnectedClient client) throws Exception {
        return client.calls.listWalletsOfUnknownUser();
    }
}
