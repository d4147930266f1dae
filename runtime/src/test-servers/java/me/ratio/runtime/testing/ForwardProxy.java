package me.ratio.runtime.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An HTTP proxy on loopback that opens tunnels, or refuses to. */
public final class ForwardProxy implements AutoCloseable {
    private static final String ACCEPTED = "HTTP/1.1 200 Connection established\r\n\r\n";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
    private final Function<RawRequest, String> response;

    private ForwardProxy(Function<RawRequest, String> response) throws IOException {
        this.response = response;
        startDaemon(this::accept);
    }

    /** Starts a proxy for everybody. */
    public static ForwardProxy open() throws IOException {
        return new ForwardProxy(request -> ACCEPTED);
    }

    /** Starts a proxy that demands credentials, given as in the header: {@code Basic ...}. */
    public static ForwardProxy demanding(String credentials) throws IOException {
        return new ForwardProxy(request -> credentials.equals(request.headers().get("Proxy-Authorization"))
                ? ACCEPTED
                : "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                        + "Content-Length: 0\r\n\r\n");
    }

    /** Starts a proxy that answers every request to connect with these bytes; with none it never answers. */
    public static ForwardProxy answering(String bytes) throws IOException {
        return new ForwardProxy(request -> bytes);
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work, "forward-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                sockets.add(client);
                startDaemon(() -> serve(client));
            }
        } catch (IOException closed) {
            return; // the test has ended
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            for (String line = RawServer.readLine(in); !line.isEmpty(); line = RawServer.readLine(in)) {
                RawRequest request = RawRequest.read(requests.size() + 1, sockets.size(), line, in);
                requests.add(request);
                String reply = response.apply(request);
                client.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
                if (reply.equals(ACCEPTED)) {
                    tunnel(client, request.line().split(" ")[1]);
                    return;
                }
            }
        } catch (IOException gone) {
            return; // one side has closed its connection
        }
    }

    private void tunnel(Socket client, String target) throws IOException {
        int colon = target.lastIndexOf(':');
        try (Socket upstream = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
            sockets.add(upstream);
            startDaemon(() -> copy(upstream, client));
            copy(client, upstream);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            from.getInputStream().transferTo(out);
            to.shutdownOutput();
        } catch (IOException gone) {
            return; // one side has closed its connection
        }
    }

    /** Returns where it listens. */
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved("localhost", server.getLocalPort());
    }

    /** Returns all requests, in order. */
    public List<RawRequest> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
