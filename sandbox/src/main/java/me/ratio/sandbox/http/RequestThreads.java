package me.ratio.sandbox.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that read requests and write responses. There are as many as there are requests, up to a limit, since a
 * client that sends half a request and waits must not keep the others from being served.
 */
final class RequestThreads implements Executor {
    private static final int MAX_THREADS = 1_000;
    private static final int OVERFLOW_THREADS = 8;
    private static final int IDLE_SECONDS = 10;

    private final ExecutorService overflow;
    private final ExecutorService threads;

    RequestThreads() {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "ratio-sandbox-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        overflow = Executors.newFixedThreadPool(OVERFLOW_THREADS, daemons);
        threads = new ThreadPoolExecutor(
                0, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons, (work, full) -> {
                    if (!full.isShutdown()) {
                        overflow.execute(work);
                    }
                });
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    void stop() {
        threads.shutdownNow();
        overflow.shutdownNow();
    }
}
