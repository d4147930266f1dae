package me.ratio.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
    private volatile int ticksLeft;

    HttpConnection(
            Socket socket, Function<ApiRequest, ApiResponse> api, ResponseWriter writer, ConnectionLimits limits) {
        this.socket = socket;
        this.api = api;
        this.writer = writer;
        this.limits = limits;
        this.ticksLeft = limits.idleTicks();
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
                ticksLeft = limits.idleTicks();
            }
        } catch (IOException gone) {
            return; // the client has left, or it took too long
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        idle = false;
        ticksLeft = limits.requestTicks();
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
        ticksLeft = Integer.MAX_VALUE; // it is the server's turn
        ApiResponse response = api.apply(new ApiRequest(
                head.method(), head.path(), PercentEncoding.decodeQuery(head.query()), head::header, body));
        return respond(response, head);
    }

    private boolean respond(ApiResponse response, RequestHead head) throws IOException, InterruptedException {
        boolean withBody = !head.method().equals("HEAD");
        Disturbance disturbance = response.disturbance();
        if (disturbance != null) {
            Thread.sleep(disturbance.delay().toMillis());
            if (disturbance.fault() != null) {
                FaultWriter.write(disturbance.fault(), writer.bytes(response, withBody, false), socket);
                return false;
            }
        }
        boolean isLast = head.isLast();
        ticksLeft = limits.requestTicks();
        OutputStream out = socket.getOutputStream();
        writer.bytes(response, withBody, isLast).writeTo(out);
        if (head.isHttp10() && !isLast) {
            return true;
        }
        return !isLast;
    }

    private void refuse(MalformedRequest wrong) throws IOException {
        ApiResponse response =
                ApiResponse.of(wrong.status(), ApiJson.object().put("message", String.valueOf(wrong.getMessage())));
        writer.bytes(response, true, true).writeTo(socket.getOutputStream());
        // what is still on its way would make the system reset the connection, and the response be lost
        socket.shutdownOutput();
        socket.getInputStream().skip(ApiServer.MAX_BODY_BYTES);
    }

    /** Counts the time; closes the connection when it has taken too long. */
    void tick() {
        if (ticksLeft != Integer.MAX_VALUE && --ticksLeft < 0) {
            close();
        }
    }

    boolean isIdle() {
        return idle;
    }

    int ticksLeft() {
        return ticksLeft;
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            return; // it is closed
        }
    }
}
