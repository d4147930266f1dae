package me.ratio.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import me.ratio.sandbox.json.ApiJson;

/** Serves the requests of one connection, one after the other. It is closed from outside when it takes too long. */
final class HttpConnection implements Runnable {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final Function<ApiRequest, ApiResponse> api;
    private final ResponseWriter writer;
    private final ConnectionLimits limits;
    private volatile boolean idle = true;
    private final AtomicInteger ticksLeft;

    HttpConnection(
            Socket socket, Function<ApiRequest, ApiResponse> api, ResponseWriter writer, ConnectionLimits limits) {
        this.socket = socket;
        this.api = api;
        this.writer = writer;
        this.limits = limits;
        this.ticksLeft = new AtomicInteger(limits.idleTicks());
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            RequestReader reader = new RequestReader(socket.getInputStream());
            while (reader.awaitRequest()) {
                begin();
                if (!serve(reader)) {
                    return;
                }
                idle = true;
                ticksLeft.set(limits.idleTicks());
            }
        } catch (IOException gone) {
            return; // the client has left, or it took too long
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        idle = false;
        ticksLeft.set(limits.requestTicks());
    }

    /** Serves a request, and tells whether another may follow. */
    private boolean serve(RequestReader reader) throws IOException, InterruptedException {
        RequestHead head;
        byte[] body;
        try {
            head = reader.readHead();
            if (head.expectsContinue()) {
                socket.getOutputStream().write(CONTINUE);
            }
            body = reader.readBody(head, ApiServer.MAX_BODY_BYTES);
        } catch (MalformedRequest wrong) {
            refuse(wrong);
            return false;
        }
        ticksLeft.set(Integer.MAX_VALUE); // it is the server's turn
        ApiResponse response = api.apply(new ApiRequest(
                head.method(), head.path(), PercentEncoding.decodeQuery(head.query()), head::header, body));
        return respond(response, head);
    }

    private boolean respond(ApiResponse response, RequestHead head) throws IOException, InterruptedException {
        boolean withBody = !head.method().equals("HEAD");
        Disturbance disturbance = response.disturbance();
        if (disturbance != null) {
            Thread.sleep(disturbance.delay().toMillis());
            ConnectionFault fault = disturbance.fault();
            if (fault != null) {
                ticksLeft.set(limits.idleTicks());
                FaultWriter.write(fault, writer.bytes(response, withBody, false), socket);
                return false;
            }
        }
        boolean isLast = head.isLast();
        ticksLeft.set(limits.requestTicks());
        OutputStream out = socket.getOutputStream();
        writer.bytes(response, withBody, isLast).writeTo(out);
        return !isLast;
    }

    private void refuse(MalformedRequest wrong) throws IOException {
        ApiResponse response =
                ApiResponse.of(wrong.status(), ApiJson.object().put("message", String.valueOf(wrong.getMessage())));
        writer.bytes(response, true, true).writeTo(socket.getOutputStream());
        // what is still on its way would make the system reset the connection, and the response be lost
        socket.shutdownOutput();
        byte[] buffer = new byte[8192];
        for (int left = RequestReader.MAX_DISCARDED_BYTES, read = 0; left > 0 && read >= 0; left -= read) {
            read = socket.getInputStream().read(buffer);
        }
    }

    /** Counts the time; closes the connection when it has taken too long. */
    void tick() {
        if (ticksLeft.decrementAndGet() < 0) {
            close();
        }
    }

    boolean isIdle() {
        return idle;
    }

    int ticksLeft() {
        return ticksLeft.get();
    }

    /** Ends the connection at once: with TLS a polite end would wait for a client that does not read. */
    void close() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            return; // it is closed
        }
    }
}
