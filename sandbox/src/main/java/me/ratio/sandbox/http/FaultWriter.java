package me.ratio.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Spoils responses. The connection ends afterwards. */
final class FaultWriter {
    private static final int STALL_MILLIS = 30_000;
    private static final int SLOW_MILLIS = 50;

    private FaultWriter() {}

    static void write(ConnectionFault fault, ResponseWriter.Bytes response, Socket socket)
            throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        byte[] head = response.head();
        byte[] body = response.body();
        switch (fault) {
            case RESET -> socket.setSoLinger(true, 0);
            case EMPTY_RESPONSE -> out.flush();
            case TRUNCATED_HEAD -> out.write(head, 0, head.length / 2);
            case TRUNCATED_BODY -> {
                out.write(head);
                out.write(body, 0, body.length / 2);
            }
            case MALFORMED_CHUNK -> {
                out.write(ascii(text(head).replaceFirst("Content-Length: \\d+", "Transfer-Encoding: chunked")));
                out.write(ascii("much\r\n"));
                out.write(body);
            }
            case GARBAGE -> out.write(ascii("\u0015\u0003\u0001no HTTP\r\n\r\n"));
            case STALL -> Thread.sleep(STALL_MILLIS);
            case SLOW_RESPONSE -> {
                for (byte[] part : new byte[][] {head, body}) {
                    for (byte one : part) {
                        out.write(one);
                        out.flush();
                        Thread.sleep(SLOW_MILLIS);
                    }
                }
            }
            case TWO_LENGTHS -> {
                out.write(ascii(text(head).replaceFirst("(Content-Length: \\d+)", "$1\r\n$10")));
                out.write(body);
            }
            case CLOSED_CONNECTION -> response.writeTo(out);
        }
        out.flush();
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
