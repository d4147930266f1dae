package me.ratio.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
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

/** Measures the same operation of the same session with and without a new token in each response. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TokenRotation {
    @Param
    public Token token;

    private RatioBenchmarkClient calls;

    @Setup
    public void signIn() {
        calls = RatioBenchmarkClient.signedIn(ConnectedClient.server());
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
