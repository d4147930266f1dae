package me.ratio.examples.quickstart;

import java.io.PrintStream;
import java.time.Instant;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxClock;
import me.ratio.sdk.RatioClient;

/** Starts a sandbox and runs the onboarding flow in it, from the first signature of a wallet to a completed purchase. */
public final class Quickstart {
    private Quickstart() {}

    /** Runs the flow; the exit status is 1 when a step fails. */
    public static void main(String[] arguments) {
        System.exit(run(System.out) ? 0 : 1);
    }

    static boolean run(PrintStream out) {
        Steps steps = new Steps(out);
        try (RatioSandbox sandbox = RatioSandbox.builder()
                        .clock(SandboxClock.frozenAt(Instant.parse("2023-07-18T15:00:00Z")))
                        .seed(1)
                        .start();
                RatioClient client = RatioClient.builder()
                        .baseUrl(sandbox.baseUrl())
                        .clientId(sandbox.clientId())
                        .clientSecret(sandbox.clientSecret())
                        .clock(sandbox.clock())
                        .callListener(steps)
                        .build();
                WebhookReceiver receiver = WebhookReceiver.start(sandbox.clock())) {
            out.println("Sandbox at " + sandbox.baseUrl() + ", its clock at "
                    + sandbox.clock().instant());
            out.println(new OnboardingFlow(sandbox, client, receiver, steps).complete());
            return true;
        } catch (Steps.Failure failure) {
            out.println(failure.getMessage());
            return false;
        }
    }
}
