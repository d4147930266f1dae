package me.ratio.sdk.testing;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.model.DeviceFingerprint;
import org.jspecify.annotations.Nullable;

/** A program that calls a hostile server from many threads and prints how its calls ended. Arguments: URL, calls, threads. */
public final class HostileCalls {
    /** The header that tells the server which response to send: a number and an operation, or an operation alone for a good one. */
    public static final String CASE = "x-case";

    private final Map<String, AtomicInteger> ends = new ConcurrentHashMap<>();
    private final AtomicLong slowestNanos = new AtomicLong();
    private final AtomicInteger next = new AtomicInteger();
    private final int calls;

    private HostileCalls(int calls) {
        this.calls = calls;
    }

    /** Runs the calls. */
    public static void main(String[] arguments) throws InterruptedException {
        HostileCalls hostile = new HostileCalls(Integer.parseInt(arguments[1]));
        try (RatioClient client = RatioClient.builder()
                .baseUrl(URI.create(arguments[0]))
                .clientId("id")
                .clientSecret("secret")
                .timeout(Duration.ofSeconds(5))
                .build()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                Thread thread = new Thread(() -> hostile.run(client));
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.println(
                    "slowest " + Duration.ofNanos(hostile.slowestNanos.get()).toMillis() + " ms");
            for (Operation operation : Operations.all()) {
                // connections that died in the pool are found by the second attempt
                walk(call(client, operation, operation.id(), 1));
            }
        }
        System.out.println(hostile.ends);
    }

    private void run(RatioClient client) {
        for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
            Operation operation = Operations.all().get(i % Operations.all().size());
            long start = System.nanoTime();
            String end = "result";
            Object result = null;
            try {
                result = call(client, operation, i + " " + operation.id(), 0);
            } catch (ClientException expected) {
                end = "ClientException";
            } catch (Throwable other) {
                end = other.toString();
                other.printStackTrace();
            }
            ends.computeIfAbsent(end, key -> new AtomicInteger()).incrementAndGet();
            slowestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
            walk(result);
        }
    }

    private static @Nullable Object call(RatioClient client, Operation operation, String name, int retries) {
        RequestOptions options =
                RequestOptions.builder().header(CASE, name).maxRetries(retries).build();
        UserSession session = client.withOptions(options)
                .newSession(DeviceFingerprint.builder().ip("203.0.113.7").build());
        return OperationInvoker.call(operation, session::api);
    }

    /** Reads all of a result. One at a time: a walk takes much memory itself, and it is the client that is tried. */
    private static synchronized void walk(@Nullable Object result) {
        try {
            ModelWalker.walk(result);
        } catch (OutOfMemoryError e) {
            return; // of the walk
        }
    }
}
