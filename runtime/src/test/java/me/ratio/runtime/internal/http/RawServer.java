package me.ratio.runtime.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that writes raw bytes: for responses that stall, break off or are malformed. */
final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final Script script;

    /** Chooses the response to each request. */
    @FunctionalInterface
    interface Script {
        /** Returns the response to the request with this number, from 1. */
        RawResponse respond(int number);
    }

    /** Bytes to write, and whether to close the connection afterwards or to leave it open. */
    record RawResponse(String text, boolean closes) {
        /** Returns a complete response. */
        static RawResponse complete(int status, String header, String body) {
            return new RawResponse(
                    "HTTP/1.1 " + status + " Text\r\n" + header + "Content-Length: "
                            + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + body,
                    false);
        }
    }

    /** A request as it arrived. */
    record ReceivedRequest(String line, byte[] body) {}

    /** Starts a server on a free port. */
    RawServer(Script script) throws IOException {
        this.script = script;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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
                connections.add(connection);
                startDaemon(() -> serve(connection));
            }
        } catch (IOException closed) {
            return; // the test has ended
        }
    }

    private void serve(Socket connection) {
        try (InputStream in = connection.getInputStream()) {
            for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
                byte[] body = in.readNBytes(readContentLength(in));
                requests.add(new ReceivedRequest(line, body));
                RawResponse response = script.respond(requests.size());
                connection.getOutputStream().write(response.text().getBytes(StandardCharsets.ISO_8859_1));
                connection.getOutputStream().flush();
                if (response.closes()) {
                    connection.close();
                    return;
                }
            }
        } catch (IOException gone) {
            return; // the client has closed the connection
        }
    }

    private static int readContentLength(InputStream in) throws IOException {
        int length = 0;
        for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return length;
    }

    /** Returns a line without its end, empty at the end of the stream. */
    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Returns where it listens. */
    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Returns all requests, in order. */
    List<ReceivedRequest> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
