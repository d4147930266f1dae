package me.ratio.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import me.ratio.benchmarks.api.Users;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;

/** Measures the small GET with many threads that share one client, and how long single calls take. */
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
public class ParallelCalls {
    @Benchmark
    @Threads(8)
    public Object threads8(ConnectedClient client) throws Exception {
        return client.calls.listWallets(Users.KNOWN);
    }

    @Benchmark
    @Threads(64)
    public Object threads64(ConnectedClient client) throws Exception {
        return client.calls.listWallets(Users.KNOWN);
    }
}
