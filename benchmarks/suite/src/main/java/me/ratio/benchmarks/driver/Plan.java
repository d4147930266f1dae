package me.ratio.benchmarks.driver;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.benchmarks.ComparedClient;
import me.ratio.benchmarks.jmh.OwnStack;
import me.ratio.benchmarks.jmh.ParallelCalls;
import me.ratio.benchmarks.jmh.SequentialCalls;
import me.ratio.benchmarks.jmh.Token;
import me.ratio.benchmarks.jmh.TokenRotation;
import me.ratio.benchmarks.jmh.VirtualThreadCalls;
import me.ratio.benchmarks.jmh.WebhookDeliveries;
import me.ratio.benchmarks.start.ColdStart;
import me.ratio.benchmarks.webhook.ComparedReceiver;

/** Lists all measurements. */
public final class Plan {
    public static final String SMALL_GET = "small-get";
    public static final String THREADS_64 = "threads-64";
    public static final String ROTATION = "rotation";
    public static final String OWN_STACK = "own-stack";
    public static final String START = "start";

    private static final String SEQUENTIAL = SequentialCalls.class.getName() + ".";
    private static final String PARALLEL = ParallelCalls.class.getName() + ".";

    private Plan() {}

    /** Returns the measurements, in the order in which each round makes them. */
    public static List<Measurement> measurements() {
        List<Subject> all = clients(List.of(ComparedClient.values()));
        List<Subject> selected = clients(ComparedClient.selected());
        List<Subject> tokens = List.of(
                new Subject(Token.STAYS.name(), "the token stays", false),
                new Subject(Token.ROTATES.name(), "each response brings a token", false));
        return List.of(
                calls(SMALL_GET, "Small GET, one after another", SEQUENTIAL + "smallGet", all),
                calls("post", "POST, one after another", SEQUENTIAL + "post", selected),
                calls("large-list", "List of 100 KB, one after another", SEQUENTIAL + "largeList", selected),
                calls("error", "Error response, one after another", SEQUENTIAL + "errorResponse", selected),
                calls("threads-8", "Small GET, 8 threads", PARALLEL + "threads8", selected),
                calls(THREADS_64, "Small GET, 64 threads", PARALLEL + "threads64", selected),
                new Measurement(
                        "virtual-threads-1000",
                        "Small GET, 1,000 virtual threads",
                        VirtualThreadCalls.class.getName() + ".virtualThreads1000",
                        "client",
                        selected,
                        true),
                of(ROTATION, "Ratio SDK: small GET with token rotation", TokenRotation.class, "token", tokens),
                of(OWN_STACK, "Ratio SDK: small GET from memory, without a network", OwnStack.class, "token", tokens),
                new Measurement(
                        "webhook",
                        "Webhook: verify and parse",
                        WebhookDeliveries.class.getName() + ".receive",
                        "receiver",
                        Stream.of(ComparedReceiver.values())
                                .map(receiver -> new Subject(receiver.name(), receiver.label(), false))
                                .toList(),
                        false));
    }

    /** Returns the measurement of fresh JVMs, which JMH has no part in. */
    public static Measurement start() {
        List<Subject> programs = Stream.of(ColdStart.values())
                .map(program -> new Subject(program.name(), program.label(), false))
                .toList();
        return new Measurement(START, "Start of the JVM to the first decoded response", "", "", programs, false);
    }

    private static Measurement calls(String id, String title, String benchmark, List<Subject> clients) {
        return new Measurement(id, title, benchmark, "client", clients, false);
    }

    private static Measurement of(
            String id, String title, Class<?> benchmark, String parameter, List<Subject> subjects) {
        return new Measurement(id, title, benchmark.getName() + ".call", parameter, subjects, false);
    }

    private static List<Subject> clients(Collection<ComparedClient> clients) {
        return clients.stream()
                .map(client -> new Subject(client.name(), client.label(), client.isStock()))
                .toList();
    }
}
