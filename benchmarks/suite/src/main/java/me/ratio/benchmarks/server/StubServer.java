package me.ratio.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Serves prepared bytes on loopback, with one thread per connection and nothing that could slow a client down. A JVM of
 * its own keeps its allocations and threads out of the measurements.
 */
public final class StubServer {
    private static final int BACKLOG = 2048;
    private static final long STACK_BYTES = 256 * 1024;

    private StubServer() {}

    /** Prints the port and serves until the standard input ends, that is, until the parent process does. */
    public static void main(String[] arguments) throws IOException {
        ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Responses responses = new Responses();
        start(() -> accept(server, responses));
        System.out.println(server.getLocalPort());
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static void accept(ServerSocket server, Responses responses) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                start(() -> serve(socket, responses));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(Socket socket, Responses responses) {
        try (socket) {
            RequestReader requests = new RequestReader(socket.getInputStream());
            for (String request = requests.next(); request != null; request = requests.next()) {
                socket.getOutputStream().write(responses.to(request));
            }
        } catch (IOException closedByTheClient) {
            // as clients do when a benchmark ends
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(null, task, "stub", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }
}
