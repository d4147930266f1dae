package me.ratio.runtime.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server on loopback that writes raw bytes: for responses that stall, break off or are malformed. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final String scheme;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();
    private final Script script;

    /** Chooses the response to each request. */
    @FunctionalInterface
    public interface Script {
        /** Returns the response to a request. */
        RawResponse respond(RawRequest request);
    }

    /** Starts a server with plain http on a free port. */
    public RawServer(Script script) throws IOException {
        this(ServerSocketFactory.getDefault(), "http", script);
    }

    /** Starts a server on a free port, whose sockets a factory makes, for example one with TLS. */
    public RawServer(ServerSocketFactory sockets, String scheme, Script script) throws IOException {
        this.script = script;
        this.scheme = scheme;
        this.server = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        startDaemon(this::accept);
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                int number = connections.size();
                startDaemon(() -> serve(connection, number));
            }
        } catch (IOException closed) {
            return; // the test has ended
        }
    }

    private void serve(Socket connection, int number) {
        try (InputStream in = new BufferedInputStream(connection.getInputStream())) {
            for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
                if (!line.contains(" HTTP/1.")) {
                    return; // another protocol, such as the beginning of TLS
                }
                RawRequest request = RawRequest.read(received.incrementAndGet(), number, line, in);
                requests.add(request);
                RawResponse response = script.respond(request);
                connection.getOutputStream().write(response.text().getBytes(StandardCharsets.ISO_8859_1));
                connection.getOutputStream().flush();
                boolean ended = response.then().end(connection);
                served.incrementAndGet();
                if (ended) {
                    return;
                }
            }
        } catch (IOException gone) {
            return; // the client has closed the connection
        }
    }

    /** Returns a line without its end, empty at the end of the stream. */
    static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Returns where it listens. */
    public URI baseUrl() {
        return URI.create(scheme + "://localhost:" + server.getLocalPort());
    }

    /** Returns all requests, in order. */
    public List<RawRequest> requests() {
        return requests;
    }

    /** Waits until this many responses have been written and their connections ended, if they were to be. */
    public void awaitServed(int responses) {
        while (served.get() < responses) {
            Thread.onSpinWait();
        }
    }

    /** Returns how many connections it has accepted. */
    public int connections() {
        return connections.size();
    }

    /** Closes the connections that are open, as a server does that restarts. */
    public void closeConnections() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeConnections();
    }
}
