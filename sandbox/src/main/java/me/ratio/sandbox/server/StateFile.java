package me.ratio.sandbox.server;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps what all tenants remember in a file, for its owner only since it holds credentials. A file is replaced as a whole, or not
 * at all.
 */
final class StateFile {
    private static final String HEADING = "ratio-sandbox state 1";

    private final Path file;
    private byte[] written = {};

    StateFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Has the tenants remember what the file holds.
     *
     * @param now the real time: what has passed since the file was written passes on ticking clocks too
     * @throws IllegalArgumentException if it was written by another version, or is damaged
     */
    void load(Tenants tenants, Instant now) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (!in.readUTF().equals(HEADING)) {
                throw new IllegalArgumentException("another version");
            }
            Instant saved = Instant.parse(in.readUTF());
            for (int left = in.readInt(); left > 0; left--) {
                UUID clientId = UUID.fromString(in.readUTF());
                Tenant tenant = tenants.known(clientId, in.readUTF());
                Instant time = Instant.parse(in.readUTF());
                byte[] state = in.readNBytes(in.readInt());
                tenant.load(state, tenant.isTicking() ? time.plus(java.time.Duration.between(saved, now)) : time);
            }
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    file
                            + " was written by another version of the sandbox, or is damaged: use another file, or delete it",
                    e);
        }
    }

    /** Writes what the tenants remember, if it differs from what was written last. */
    synchronized void save(Tenants tenants, Instant now) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Tenant[] all = tenants.all().stream().distinct().toArray(Tenant[]::new);
        out.writeInt(all.length);
        for (Tenant tenant : all) {
            TenantSnapshot snapshot = tenant.snapshot();
            out.writeUTF(tenant.clientId().toString());
            out.writeUTF(tenant.clientSecret());
            out.writeUTF(snapshot.time().toString());
            out.writeInt(snapshot.state().length);
            out.write(snapshot.state());
        }
        byte[] content = bytes.toByteArray();
        if (!Arrays.equals(content, written)) {
            replace(content, now);
            written = content;
        }
    }

    private void replace(byte[] content, Instant now) throws IOException {
        ByteArrayOutputStream heading = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(heading);
        out.writeUTF(HEADING);
        out.writeUTF(now.toString());
        Path folder = Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file has a folder"));
        Path temporary = Files.createTempFile(folder, "state", ".new", ownerOnly());
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.write(new ByteBuffer[] {ByteBuffer.wrap(heading.toByteArray()), ByteBuffer.wrap(content)});
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
