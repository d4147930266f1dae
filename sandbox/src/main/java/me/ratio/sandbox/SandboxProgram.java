package me.ratio.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import me.ratio.sandbox.options.DeviceFingerprintCheck;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.server.SandboxServer;
import me.ratio.sandbox.server.ServerOptions;
import me.ratio.sandbox.server.Tenant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

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

    @Option(names = "--state", description = "file that keeps everything over a restart; default: nothing is kept")
    private @Nullable Path state;

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
        System.exit(line().execute(arguments));
    }

    static CommandLine line() {
        return new CommandLine(new SandboxProgram())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> {
                    wrong.getCommandLine().getErr().println(wrong.getMessage() + " (try --help)");
                    return CommandLine.ExitCode.USAGE;
                });
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
        ServerOptions options = options();
        SandboxServer server = server(clocks, options);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            clocks.close();
            stopped.countDown();
        }));
        print(server, options);
        stopped.await();
        return 0;
    }

    private Path folder() {
        Path parent = state == null ? null : state.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private ServerOptions options() {
        try {
            return network.serverOptions(folder());
        } catch (IOException wrong) {
            throw failure(wrong);
        }
    }

    private SandboxServer server(TenantClocks clocks, ServerOptions options) {
        SandboxServer server;
        try {
            server = SandboxServer.start(
                    clocks, seed, options, TenantOptions.defaults().withDeviceFingerprint(deviceFingerprint));
        } catch (UncheckedIOException taken) {
            throw new ParameterException(
                    command.commandLine(),
                    "Port " + options.port() + " is in use, or --host is not of this machine: choose another.",
                    taken);
        }
        try {
            if (state != null) {
                server.keepState(state);
            }
            return server;
        } catch (IOException | IllegalArgumentException unusable) {
            server.close();
            throw failure(unusable);
        }
    }

    private ParameterException failure(Exception reason) {
        return new ParameterException(command.commandLine(), String.valueOf(reason.getMessage()), reason);
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

    private void print(SandboxServer server, ServerOptions options) {
        PrintWriter out = command.commandLine().getOut();
        Tenant tenant = server.tenants().first();
        if (!environmentOnly) {
            out.println("# The Ratio sandbox listens on " + server.uri() + "; stop it with Ctrl-C.");
            out.println("# A page with codes, clock and bank logins: " + server.uri() + "/_sandbox/");
            Path certificate = network.certificate(folder());
            if (certificate != null) {
                out.println("# Clients have to trust " + certificate.toAbsolutePath() + ", as with curl --cacert.");
            }
            if (options.controlToken() != null) {
                out.println(
                        "# WARNING: other machines can call it. Its credentials are no secrets; the controls need the token.");
            }
        }
        out.println("export RATIO_BASE_URL=" + server.uri());
        out.println("export RATIO_CLIENT_ID=" + tenant.clientId());
        out.println("export RATIO_CLIENT_SECRET=" + tenant.clientSecret());
        if (options.controlToken() != null) {
            out.println("export RATIO_SANDBOX_TOKEN=" + options.controlToken());
        }
        out.flush();
    }
}
