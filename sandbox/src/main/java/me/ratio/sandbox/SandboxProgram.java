package me.ratio.sandbox;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import me.ratio.sandbox.options.DeviceFingerprintCheck;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.server.SandboxServer;
import me.ratio.sandbox.server.ServerOptions;
import me.ratio.sandbox.server.Tenant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The sandbox as a program, for any stack: {@code java -jar ratio-sandbox.jar --port 8700}. It needs no SDK. */
@Command(
        name = "ratio-sandbox",
        description = "Serves the Ratio API on this machine, until it is stopped.",
        mixinStandardHelpOptions = true,
        versionProvider = SandboxProgram.Version.class)
public final class SandboxProgram implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    @Option(names = "--port", defaultValue = "8700", description = "port, 0 for any free one; default ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "seed of ids, codes and secrets; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--clock",
            defaultValue = "real",
            description =
                    "real, frozen, or a time at which it is frozen, as 2023-07-18T12:00:00Z; default ${DEFAULT-VALUE}")
    private String clock = "real";

    @Option(
            names = "--cors-origin",
            description = "origin whose pages may call the API, as https://app.example; those on loopback always may")
    private Set<String> corsOrigins = Set.of();

    @Option(names = "--allowed-host", description = "name by which it may be called, as host.docker.internal")
    private Set<String> allowedHosts = Set.of();

    @Option(
            names = "--webhooks-to",
            defaultValue = "loopback",
            description = "receivers of webhooks: loopback, or any machine; default ${DEFAULT-VALUE}")
    private Receivers webhooksTo = Receivers.loopback;

    /** The values of an option, in its spelling. */
    private enum Receivers {
        loopback,
        any
    }

    @Option(
            names = "--device-fingerprint",
            defaultValue = "WARN",
            description =
                    "what a request without a readable device fingerprint leads to: off, nothing; warn, a warning in "
                            + "the journal of calls; strict, also a 400; default warn")
    private DeviceFingerprintCheck deviceFingerprint = DeviceFingerprintCheck.WARN;

    @Option(names = "--print-env", description = "print the export lines only")
    private boolean environmentOnly;

    /** Runs the program; the arguments are the options. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SandboxProgram())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** Reads the version from the manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SandboxProgram.class.getPackage().getImplementationVersion();
            return new String[] {"Ratio sandbox " + (version == null ? "(not packaged)" : version)};
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        TenantClocks clocks = new TenantClocks(clock());
        SandboxServer server;
        try {
            server = SandboxServer.start(
                    clocks,
                    seed,
                    new ServerOptions(
                            port,
                            corsOrigins,
                            allowedHosts,
                            webhooksTo == Receivers.any,
                            ServerOptions.WEBHOOK_TIMEOUT),
                    TenantOptions.defaults().withDeviceFingerprint(deviceFingerprint));
        } catch (UncheckedIOException taken) {
            throw new ParameterException(
                    command.commandLine(), "Port " + port + " is in use: choose another with --port.", taken);
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            clocks.close();
            stopped.countDown();
        }));
        print(server);
        stopped.await();
        return 0;
    }

    private SandboxClock clock() {
        if (clock.equals("real")) {
            return SandboxClock.ticking();
        }
        try {
            return SandboxClock.frozenAt(
                    clock.equals("frozen") ? SandboxClock.ticking().instant() : Instant.parse(clock));
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "'" + clock + "' is not a valid clock: use real, frozen or a time such as 2023-07-18T12:00:00Z",
                    e);
        }
    }

    private void print(SandboxServer server) {
        PrintWriter out = command.commandLine().getOut();
        Tenant tenant = server.tenants().first();
        if (!environmentOnly) {
            out.println("# The Ratio sandbox listens on " + server.uri() + "; stop it with Ctrl-C.");
            out.println("# Codes, clock and bank logins: " + server.uri() + "/_sandbox/, see its README.");
        }
        out.println("export RATIO_BASE_URL=" + server.uri());
        out.println("export RATIO_CLIENT_ID=" + tenant.clientId());
        out.println("export RATIO_CLIENT_SECRET=" + tenant.clientSecret());
        out.flush();
    }
}
