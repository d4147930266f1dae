package me.ratio.benchmarks.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import me.ratio.benchmarks.api.Users;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures the small GET with a thousand virtual threads at once, each of which makes one call. Needs Java 21. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class VirtualThreadCalls {
    private static final int THREADS = 1000;

    private final ExecutorService threads = virtualThreads();

    @Benchmark
    @OperationsPerInvocation(THREADS)
    public Object virtualThreads1000(ConnectedClient client) throws Exception {
        List<Future<Object>> calls = new ArrayList<>(THREADS);
        for (int i = 0; i < THREADS; i++) {
            calls.add(threads.submit(() -> client.calls.listWallets(Users.KNOWN)));
        }
        Object last = null;
        for (Future<Object> call : calls) {
            last = call.get();
        }
        return last;
    }

    @TearDown
    public void close() {
        threads.shutdown();
    }

    /** Finds the method by name, since the benchmarks are compiled for Java 17. */
    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Java has no virtual threads", e);
        }
    }
}
