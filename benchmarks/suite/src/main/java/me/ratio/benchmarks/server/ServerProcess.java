package me.ratio.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Runs a {@link StubServer} in a JVM of its own. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts a server and waits until it accepts connections. */
    public static ServerProcess start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StubServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String port = output.readLine();
        if (port == null) {
            throw new IOException("The stub server did not start");
        }
        return new ServerProcess(process, URI.create("http://127.0.0.1:" + port));
    }

    /** Returns where it listens, without a slash at the end. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
