package me.ratio.runtime.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends exchanges whose time is over or whose thread was interrupted, from one thread for all transports of the JVM. It
 * looks at all of them every 10 milliseconds: that costs less than a timer task for each, and a blocked read of a socket
 * does not notice an interrupt. The thread ends when there has been nothing to watch for a while.
 */
final class ExchangeWatch {
    /** The watch of all transports. */
    static final ExchangeWatch SHARED = new ExchangeWatch();

    private static final long INTERVAL_NANOS = Duration.ofMillis(10).toNanos();
    private static final int IDLE_ROUNDS = 500;

    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();

    /** Watches an exchange until it is removed. */
    void add(Exchange exchange) {
        exchanges.add(exchange);
        if (!running.get()) {
            startUnlessRunning();
        }
    }

    /** Stops watching an exchange. */
    void remove(Exchange exchange) {
        exchanges.remove(exchange);
    }

    private void watch() {
        int idleRounds = 0;
        while (idleRounds < IDLE_ROUNDS) {
            LockSupport.parkNanos(this, INTERVAL_NANOS);
            long now = System.nanoTime();
            idleRounds = exchanges.isEmpty() ? idleRounds + 1 : 0;
            exchanges.forEach(exchange -> endIfDue(exchange, now));
        }
    }

    private static void endIfDue(Exchange exchange, long now) {
        try {
            exchange.endIfDue(now);
        } catch (RuntimeException | Error e) {
            return; // one exchange must not keep the others from ending; it is tried again in the next round
        }
    }

    private void startUnlessRunning() {
        if (running.compareAndSet(false, true)) {
            Thread thread = new Thread(null, this::run, "http-exchange-watch", 0, false);
            thread.setContextClassLoader(null); // so that no web application is kept in memory
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            watch();
        } finally {
            running.set(false); // whatever ended this thread, the next exchange starts another one
        }
        // one may have been added before the line above, when the thread still seemed to run
        if (!exchanges.isEmpty()) {
            startUnlessRunning();
        }
    }
}
