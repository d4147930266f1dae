package me.ratio.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import me.ratio.benchmarks.webhook.ComparedReceiver;
import me.ratio.benchmarks.webhook.Delivery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures how long it takes to verify and parse a webhook delivery. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class WebhookDeliveries {
    @Param
    public ComparedReceiver receiver;

    private final Delivery delivery = Delivery.signedNow();

    @Benchmark
    public Object receive() {
        return receiver.receive(delivery);
    }
}
