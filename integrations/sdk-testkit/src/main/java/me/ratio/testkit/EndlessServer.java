package me.ratio.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A server on loopback whose chunked response does not end, or not before any limit is met. */
final class EndlessServer implements AutoCloseable {
    /** An end all the same, so that a transport without a limit fails its check and leaves memory to the others. */
    private static final int CHUNKS = 32 * 16;

    private static final byte[] CHUNK = new byte[64 * 1024];

    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final HttpServer server;

    private EndlessServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** Starts a server that sends 32 MiB as fast as they are read. */
    static EndlessServer fast() throws IOException {
        return new EndlessServer().start(EndlessServer::writeAll);
    }

    /** Starts a server that sends a byte every 20 milliseconds. */
    static EndlessServer slow() throws IOException {
        EndlessServer server = new EndlessServer();
        return server.start(server::writeSlowly);
    }

    private EndlessServer start(HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
        return this;
    }

    private static void writeAll(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < CHUNKS; i++) {
                out.write(CHUNK);
            }
        }
    }

    private void writeSlowly(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        writer.scheduleAtFixedRate(() -> writeByte(out), 0, 20, TimeUnit.MILLISECONDS);
    }

    private static void writeByte(OutputStream out) {
        try {
            out.write('x');
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone); // ends the task
        }
    }

    URI baseUrl() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        writer.shutdownNow();
        server.stop(0);
    }
}
