package me.ratio.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import me.ratio.sdk.session.StoredSession;

/** A session as bytes, which are stored encrypted only. Its version is stored beside them. */
final class SessionBytes {
    private static final int FORMAT = 1;

    private SessionBytes() {}

    static byte[] of(StoredSession session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out, session.token());
            write(out, session.lineage());
            out.writeLong(session.lineageTicket());
            out.writeLong(session.ticket());
            out.writeLong(session.requestSequence());
            out.writeLong(session.storedAt());
            out.writeBoolean(session.expired());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static StoredSession read(byte[] bytes, long version) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw JdbcSessionStore.FAILURES.of(
                        "has a session in a format that this version does not know: use the version that wrote it, or a"
                                + " newer one");
            }
            return new StoredSession(
                    text(in),
                    text(in),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readBoolean(),
                    version);
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of a session are incomplete", e);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
