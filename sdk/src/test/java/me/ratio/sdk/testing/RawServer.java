package me.ratio.sdk.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server that writes bytes as it is told, where a real one would not: for answers that stall, break off or lie. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> requestLines = new CopyOnWriteArrayList<>();
    private final Script script;

    /** What to write for each request. */
    @FunctionalInterface
    public interface Script {
        /** The answer to the request with this number, from 1. */
        Answer answer(int number);
    }

    /** Bytes to write, and whether to close the connection then or leave it as it is. */
    public record Answer(String text, boolean closes) {}

    /** A server on a free port. */
    public RawServer(Script script) throws IOException {
        this.script = script;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                daemon(() -> serve(connection));
            }
        } catch (IOException closed) {
            return; // the test is over
        }
    }

    private void serve(Socket connection) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                readHeaders(in);
                requestLines.add(line);
                Answer answer = script.answer(requestLines.size());
                connection.getOutputStream().write(answer.text().getBytes(StandardCharsets.ISO_8859_1));
                connection.getOutputStream().flush();
                if (answer.closes()) {
                    connection.close();
                    return;
                }
            }
        } catch (IOException gone) {
            return; // the client has hung up
        }
    }

    private static void readHeaders(BufferedReader in) throws IOException {
        @Nullable String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
    }

    /** Where it listens. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The first lines of all requests, in order. */
    public List<String> requestLines() {
        return requestLines;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
