package me.ratio.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import me.ratio.benchmarks.ratio.InMemoryServer;
import me.ratio.benchmarks.ratio.RatioBenchmarkClient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures a whole call, decoding included, on a transport that responds from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class OwnStack {
    @Param
    public Token token;

    private RatioBenchmarkClient calls;

    @Setup
    public void signIn() {
        calls = new InMemoryServer().connect();
    }

    @Benchmark
    public Object call() {
        return calls.listWallets(token.userId());
    }

    @TearDown
    public void close() {
        calls.close();
    }
}
