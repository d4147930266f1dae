package me.ratio.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxTenant;
import me.ratio.sandbox.VerifiedUser;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.model.ListActivityQuery;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseOptions;
import me.ratio.sdk.purchase.Purchases;
import me.ratio.sdk.purchase.Reconciliation;
import me.ratio.sdk.purchase.Reconciliation.Ambiguous;
import me.ratio.sdk.purchase.Reconciliation.NotPurchased;
import me.ratio.sdk.purchase.Reconciliation.Purchased;
import me.ratio.sdk.purchase.Reconciliation.TooEarly;
import me.ratio.sdk.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Buys with several processes that are killed at random moments, on a network that loses requests and responses, and compares
 * what is known afterwards with the books of the server.
 */
class PurchaseCampaignTest {
    private static final long SEED = Long.getLong("seed", 5);
    private static final int ORDERS = Integer.getInteger("orders", 400);
    private static final int KILLS = Integer.getInteger("kills", 12);
    private static final int PROCESSES = Integer.getInteger("processes", 4);
    private static final int DATABASE_RESTARTS = Integer.getInteger("restarts", 1);
    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final DeviceFingerprint DEVICE =
            DeviceFingerprint.builder().ip("192.0.2.1").build();

    /** Longer than a purchase is under way, since processes look up those of others meanwhile. */
    private static final Duration SETTLE_TIME = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final List<CampaignOrder> orders = new ArrayList<>();
    private final Queue<Process> processes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger kills = new AtomicInteger();
    private PostgresServer postgres;
    private RatioSandbox sandbox;
    private SandboxTenant tenant;

    @BeforeEach
    void startServers() {
        postgres = PostgresServer.shared();
        sandbox = RatioSandbox.builder().seed(SEED).start();
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
        sandbox.close();
    }

    @Test
    void knowsWhatItHasBoughtAsTheOnlyApplication() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            begin("round " + round, ORDERS, 4);
            long before = System.nanoTime();
            runProcesses(true, KILLS, () -> {});
            Duration time = Duration.ofNanos(System.nanoTime() - before);
            assertSentOnce();

            Map<IntentState, Integer> left = states();
            Map<CampaignOrder, Reconciliation> results = reconcileAll(true);
            assertThat(results.values()).noneMatch(Ambiguous.class::isInstance);
            Map<String, Set<String>> books = books();
            assertRecordedItemsAreInTheBooks(books);
            assertThat(wrongResults(results, books, Set.of())).isEmpty();
            int bought = books.values().stream().mapToInt(Set::size).sum();
            System.out.printf(
                    "seed %d, round %d: %d orders, %d kills and %d of the database in %d s left %s; %d were bought%n",
                    SEED, round, ORDERS, kills.get(), DATABASE_RESTARTS, time.toSeconds(), left, bought);
        }
    }

    private void begin(String name, int number, int perUser) {
        tenant = sandbox.tenant(name); // with users of its own
        kills.set(0);
        orders.clear();
        addOrders(number, perUser);
    }

    @Test
    void isCertainOfNothingWrongBesideAnotherApplication() throws Exception {
        begin("shared", ORDERS / 8, 2);
        Set<String> others = new HashSet<>();
        runProcesses(false, 2, () -> {
            for (CampaignOrder order : orders) {
                if (random.nextInt(3) == 0) {
                    others.add(buyElsewhere(order));
                }
            }
        });
        assertSentOnce();

        Map<CampaignOrder, Reconciliation> results = reconcileAll(false);
        Map<String, Set<String>> books = books();
        assertRecordedItemsAreInTheBooks(books);
        assertThat(results.values())
                .filteredOn(Purchased.class::isInstance)
                .extracting(result -> (Purchased) result)
                .filteredOn(Purchased::certain)
                .extracting(purchased -> purchased.item().id())
                .doesNotContainAnyElementsOf(others);
        long ambiguous =
                results.values().stream().filter(Ambiguous.class::isInstance).count();
        System.out.printf(
                "seed %d: beside another application %d of %d results are wrong by group, %d are ambiguous%n",
                SEED, wrongResults(results, books, others).size(), results.size(), ambiguous);
    }

    /** Half of the users buy the same again and again; the orders of the others can be told apart. */
    private void addOrders(int number, int perUser) {
        for (int user = 0; user < number / perUser; user++) {
            VerifiedUser buyer = tenant.verifiedUser();
            String session = buyer.session().exportState().toText();
            for (int order = 0; order < perUser; order++) {
                String amount = user % 2 == 0 ? "25" : "2" + order + ".50";
                orders.add(new CampaignOrder(
                        "order-" + buyer.userId() + "-" + order,
                        buyer.userId(),
                        buyer.bankId(),
                        buyer.walletId(),
                        amount,
                        session));
            }
        }
    }

    private void runProcesses(boolean sole, int wanted, Runnable otherApplication) throws Exception {
        Path file = folder.resolve("orders.txt");
        CampaignOrder.write(file, orders);
        ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);
        AtomicInteger planned = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            Random own = new Random(random.nextLong());
            running.add(threads.submit(() -> {
                while (planned.incrementAndGet() <= wanted) {
                    if (!isKilledAtARandomMoment(start(file, own, sole), own)) {
                        planned.decrementAndGet();
                    }
                }
                planned.decrementAndGet();
                return null;
            }));
        }
        otherApplication.run();
        for (int restart = 0; restart < DATABASE_RESTARTS; restart++) {
            while (kills.get() < wanted * (restart + 1) / (DATABASE_RESTARTS + 1)
                    && !running.stream().allMatch(Future::isDone)) {
                LockSupport.parkNanos(10_000_000);
            }
            postgres.killAndRestart();
        }
        for (Future<?> thread : running) {
            thread.get();
        }
        threads.shutdown();
        assertThat(kills.get()).isEqualTo(wanted);
        Process last = start(file, random, sole);
        last.getOutputStream().close();
        last.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(last.waitFor()).isZero();
    }

    private Process start(Path file, Random own, boolean sole) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CampaignWorker.class.getName(),
                        postgres.url(),
                        sandbox.baseUrl().toString(),
                        tenant.clientId(),
                        tenant.clientSecret(),
                        file.toString(),
                        folder.resolve("sent-" + own.nextLong() + ".txt").toString(),
                        Long.toString(own.nextLong()),
                        Instant.now().toString(),
                        Boolean.toString(sole))
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        processes.add(process);
        return process;
    }

    /** Lets a process submit some orders, and kills it during the last one or soon after, if it has not ended by itself. */
    private boolean isKilledAtARandomMoment(Process process, Random own) throws Exception {
        int submissions = 1 + own.nextInt(Math.max(ORDERS / KILLS, 1));
        try (OutputStream permits = process.getOutputStream()) {
            process.getInputStream().read();
            permits.write(new byte[submissions]);
            permits.flush();
            for (int done = 1; done < submissions; done++) {
                process.getInputStream().read();
            }
            LockSupport.parkNanos(own.nextInt(40_000_000));
            if (process.isAlive()) {
                process.destroyForcibly();
                kills.incrementAndGet();
                return true;
            }
        } catch (IOException ended) {
            assertThat(process.waitFor()).as("it ends only without a database").isEqualTo(1);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return false;
    }

    /** The processes note each purchase before they send it, so that not even a lost one is counted too little. */
    private void assertSentOnce() throws IOException {
        List<String> sent = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "sent-*")) {
            for (Path file : files) {
                sent.addAll(Files.readAllLines(file));
            }
        }
        assertThat(sent).isNotEmpty().doesNotHaveDuplicates();
    }

    private RatioClient client(boolean sole) {

        PurchaseOptions options = PurchaseOptions.defaults().withStore(store()).withSettleTime(SETTLE_TIME);
        return tenant.clientBuilder()
                .purchaseOptions(sole ? options.asSoleApplication() : options)
                .build();
    }

    private JdbcPurchaseStore store() {
        return new JdbcPurchaseStore(postgres.dataSource());
    }

    private Map<IntentState, Integer> states() {
        Map<IntentState, Integer> states = new HashMap<>();
        try (RatioClient client = client(true)) {
            Purchases purchases = client.newSession(DEVICE).purchases();
            orders.forEach(order ->
                    states.merge(purchases.find(order.key()).orElseThrow().state(), 1, Integer::sum));
        }
        return states;
    }

    private Map<CampaignOrder, Reconciliation> reconcileAll(boolean sole) {
        Map<CampaignOrder, Reconciliation> results = new HashMap<>();
        try (RatioClient client = client(sole)) {
            Purchases purchases = client.newSession(DEVICE).purchases();
            orders.forEach(order -> purchases.reconcile(order.key())); // the time of all begins now
            for (CampaignOrder order : orders) {
                Reconciliation result = purchases.reconcile(order.key());
                while (result instanceof TooEarly) {
                    LockSupport.parkNanos(100_000_000);
                    result = purchases.reconcile(order.key());
                }
                results.put(order, result);
            }
        }
        return results;
    }

    /** Returns the ids of all transactions, by user and amount. */
    private Map<String, Set<String>> books() {
        Map<String, Set<String>> books = new HashMap<>();
        UserSession session = tenant.client().newSession(DEVICE);
        orders.stream().map(CampaignOrder::userId).distinct().forEach(userId -> {
            for (ActivityItem item : session.activity()
                    .listActivity(userId, ListActivityQuery.builder().build())
                    .items()) {
                String amount = item.fiat().amount().stripTrailingZeros().toPlainString();
                books.computeIfAbsent(userId + " " + amount, group -> new HashSet<>())
                        .add(item.id());
            }
        });
        return books;
    }

    private static String group(CampaignOrder order) {
        return order.group().replaceFirst("\\.(\\d)0$", ".$1");
    }

    private void assertRecordedItemsAreInTheBooks(Map<String, Set<String>> books) {
        Set<String> recorded = new HashSet<>();
        for (CampaignOrder order : orders) {
            String itemId = store().load(order.key(), Duration.ofSeconds(10)).itemId();
            if (itemId != null) {
                assertThat(books.get(group(order))).contains(itemId);
                assertThat(recorded.add(itemId))
                        .as("a transaction of two orders")
                        .isTrue();
            }
        }
    }

    /** Returns what is wrong for each group of equal orders: any order can stand for any other of its group. */
    private List<String> wrongResults(
            Map<CampaignOrder, Reconciliation> results, Map<String, Set<String>> books, Set<String> others) {
        Map<String, Integer> balance = new HashMap<>();
        results.forEach((order, result) -> {
            assertThat(result).isInstanceOfAny(Purchased.class, NotPurchased.class, Ambiguous.class);
            balance.merge(group(order), result instanceof Purchased ? 1 : 0, Integer::sum);
        });
        books.forEach((group, items) -> items.stream()
                .filter(item -> !others.contains(item))
                .forEach(item -> balance.merge(group, -1, Integer::sum)));
        return balance.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(Object::toString)
                .toList();
    }

    private String buyElsewhere(CampaignOrder order) {
        UserSession session = tenant.client().restoreSession(SessionState.ofText(order.session()), DEVICE);
        return session.bank()
                .initiateAch(order.userId(), order.bankId(), order.request().purchase())
                .activityItem()
                .id();
    }
}
