package me.ratio.runtime.http;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up on threads of its own, since a lookup of the JDK can be neither limited in time nor interrupted. Callers
 * that ask for the same name meanwhile share a lookup, so a name server that hangs costs one thread per name.
 */
final class NameLookup {
    private final DnsResolver resolver;
    private final ConcurrentMap<String, CompletableFuture<InetAddress[]>> pending = new ConcurrentHashMap<>();

    NameLookup(DnsResolver resolver) {
        this.resolver = resolver;
    }

    /** Returns the addresses of a host, and waits for them no longer than given. */
    InetAddress[] resolve(String host, long timeoutNanos)
            throws UnknownHostException, SocketTimeoutException, InterruptedIOException {
        CompletableFuture<InetAddress[]> lookup = pending.computeIfAbsent(host, this::start);
        try {
            return lookup.get(Math.max(timeoutNanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("the name lookup took too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted during the name lookup");
        } catch (ExecutionException e) {
            UnknownHostException unknown = new UnknownHostException("no address for " + host);
            unknown.initCause(e.getCause());
            throw unknown;
        }
    }

    private CompletableFuture<InetAddress[]> start(String host) {
        CompletableFuture<InetAddress[]> lookup = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        lookup.complete(resolver.resolve(host));
                    } catch (Throwable e) {
                        lookup.completeExceptionally(e);
                    } finally {
                        pending.remove(host, lookup);
                    }
                },
                "http-name-lookup",
                0,
                false);
        thread.setDaemon(true);
        thread.start();
        return lookup;
    }
}
