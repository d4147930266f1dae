package me.ratio.sandbox.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of the sandbox's own for https, made by the {@code keytool} of the JDK, since no public class of it makes
 * one. It is kept in a folder, so that whoever has been told to trust it need not be told again.
 */
public final class TlsCertificate {
    private static final String ALIAS = "ratio-sandbox";

    /** Protects nothing: the key is as worthless as the server that it belongs to, and the file is its owner's only. */
    private static final String PASSWORD = "ratio-sandbox";

    private TlsCertificate() {}

    /**
     * Returns the server's side of TLS with the certificate of a folder, which is made if there is none for these names. Its
     * public part is written beside it for clients, as {@code ratio-sandbox.pem}.
     *
     * @param names host names and addresses besides those of loopback
     * @throws IOException when the JDK has no {@code keytool}, or a file cannot be written
     */
    public static SSLContext in(Path folder, Set<String> names) throws IOException {
        List<String> all = Stream.concat(Stream.of("localhost", "127.0.0.1", "::1"), names.stream())
                .distinct()
                .toList();
        Path file = folder.resolve(ALIAS + "-" + Integer.toHexString(all.hashCode()) + ".p12");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path own = Files.createTempDirectory(ALIAS); // nobody else can read there
            Path made = own.resolve("key.p12");
            try {
                make(made, all);
                ownerOnly(made);
                Files.move(made, file);
            } finally {
                Files.deleteIfExists(made);
                Files.delete(own);
            }
        }
        KeyStore keys = load(file, PASSWORD);
        try {
            Files.writeString(pem(folder), pemOf(keys.getCertificate(ALIAS).getEncoded()));
        } catch (GeneralSecurityException damaged) {
            throw new IOException(file + " has no certificate: delete the file to make another", damaged);
        }
        return context(keys, PASSWORD);
    }

    /** Returns the file of a folder that clients are given to trust. */
    public static Path pem(Path folder) {
        return folder.resolve(ALIAS + ".pem");
    }

    /**
     * Returns the server's side of TLS with a key and certificate from elsewhere.
     *
     * @param file a key store, PKCS #12 or JKS
     * @throws IOException when the file cannot be read or the password is wrong
     */
    public static SSLContext of(Path file, String password) throws IOException {
        return context(load(file, password), password);
    }

    private static void make(Path file, List<String> names) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        if (!Files.isExecutable(keytool)) {
            throw new IOException(
                    "This Java has no keytool to make a certificate with: use a JDK, or --tls-keystore FILE");
        }
        List<String> command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair", "-storetype", "PKCS12"));
        command.addAll(
                List.of("-keystore", file.toString(), "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-dname", "CN=Ratio sandbox", "-validity", "820", "-ext", "EKU=serverAuth"));
        // phones trust authorities only, so it is one, of itself
        command.addAll(List.of("-ext", "BC=ca:true", "-ext", "SAN=" + subjects(names)));
        command.addAll(List.of("-storepass:env", "storePassword"));
        run(command);
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void run(List<String> command) throws IOException {
        ProcessBuilder keytool = new ProcessBuilder(command).redirectErrorStream(true);
        keytool.environment().put("storePassword", PASSWORD);
        Process running = keytool.start();
        try {
            running.getOutputStream().close(); // it may ask questions, which nobody answers
            String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new IOException("keytool made no certificate: " + output.strip());
            }
        } catch (InterruptedException stopped) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made a certificate", stopped);
        }
    }

    private static String subjects(List<String> names) {
        return names.stream()
                .map(name -> (name.matches("[0-9.]+|.*:.*") ? "ip:" : "dns:") + name)
                .collect(Collectors.joining(","));
    }

    private static KeyStore load(Path file, String password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12"); // reads JKS as well
            keys.load(in, password.toCharArray());
            return keys;
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(file + " is not a readable key store", unreadable);
        }
    }

    private static SSLContext context(KeyStore keys, String password) throws IOException {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the key store has no usable private key", unusable);
        }
    }

    private static String pemOf(byte[] certificate) {
        String lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8)).encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }
}
