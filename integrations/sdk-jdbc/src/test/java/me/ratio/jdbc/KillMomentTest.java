package me.ratio.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import me.ratio.runtime.error.ClientException;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxTenant;
import me.ratio.sandbox.server.ScriptedResponse;
import me.ratio.sdk.error.IntentException;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseIntent;
import me.ratio.sdk.purchase.Purchases;
import me.ratio.sdk.purchase.Reconciliation;
import me.ratio.sdk.purchase.Reconciliation.NotPurchased;
import me.ratio.sdk.purchase.Reconciliation.Purchased;
import me.ratio.sdk.purchase.Reconciliation.TooEarly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ends a process at each moment of a purchase, and continues with another one. */
class KillMomentTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "buying-safely.md");
    private static final String KEY = "order-7";

    private final RatioSandbox sandbox = RatioSandbox.start();
    private final DataSource database = TestTables.inMemory();
    private final SandboxTenant tenant = sandbox.tenant();
    private JdbcPurchaseStore store;
    private Buyer buyer;

    @BeforeEach
    void signUp() {
        TestTables.create(database);
        store = new JdbcPurchaseStore(database);
        buyer = new Buyer(tenant);
    }

    @AfterEach
    void close() {
        buyer.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void leavesAPurchaseThatIsNeverSentTwice(KillMoment moment) throws Exception {
        live(moment);

        PurchaseIntent left = next().find(KEY).orElse(null);
        assertThat(left == null ? null : left.state()).isEqualTo(moment.stored);
        assertThat(buyer.bought()).isEqualTo(moment.bought ? 1 : 0);

        if (moment.stored == null) {
            assertThatThrownBy(() -> next().submit(KEY)).isInstanceOf(IntentException.class);
            assertThat(next().submit(KEY, buyer.request()).state()).isEqualTo(IntentState.DONE);
        } else if (moment.stored == IntentState.SENDING) {
            assertThat(next().submit(KEY)).as("submitting it again").isEqualTo(left);
            assertThat(buyer.bought()).isEqualTo(moment.bought ? 1 : 0);
            assertThat(reconciled()).matches(result -> isAs(moment, result));
        } else {
            assertThat(next().submit(KEY).state()).isEqualTo(IntentState.DONE);
        }
        boolean ends = moment.bought || moment.stored != IntentState.SENDING;
        assertThat(buyer.bought()).isEqualTo(ends ? 1 : 0);
        assertThat(next().find(KEY).orElseThrow().state()).isEqualTo(ends ? IntentState.DONE : IntentState.SENDING);
    }

    private void live(KillMoment moment) throws Exception {
        if (moment == KillMoment.BEFORE_THE_CLAIM) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                next().withStore(store.joining(connection)).claim(KEY, buyer.request());
                connection.rollback(); // as the database does for a lost connection
                connection.setAutoCommit(true);
            }
            return;
        }
        if (moment == KillMoment.BEFORE_RECORDING_A_REFUSAL) {
            tenant.respondNext("initiateAch", ScriptedResponse.ofCode("INSUFFICIENT_BALANCE"));
        }
        KillMoment first = moment == KillMoment.IN_RECONCILE ? KillMoment.AFTER_THE_REQUEST : moment;
        MortalProcess process = new MortalProcess(first, store, Buyer.HTTP);
        Purchases purchases = buyer.signedIn(process, process);
        purchases.claim(KEY, buyer.request());
        if (moment == KillMoment.AFTER_THE_CLAIM) {
            return;
        }
        untilItsEnd(() -> purchases.submit(KEY));
        if (moment == KillMoment.IN_RECONCILE) {
            MortalProcess second = new MortalProcess(moment, store, Buyer.HTTP);
            untilItsEnd(() -> buyer.signedOut(second, second).reconcile(KEY));
        }
    }

    private static void untilItsEnd(Runnable step) {
        try {
            step.run();
        } catch (ClientException | Error endOfTheProcess) {
            // what it would have reported, nobody gets to know
        }
    }

    /** Returns the purchases of another process. */
    private Purchases next() {
        return buyer.signedIn(store, Buyer.HTTP);
    }

    private Reconciliation reconciled() {
        Purchases purchases = buyer.signedOut(store, Buyer.HTTP);
        Reconciliation first = purchases.reconcile(KEY);
        if (!(first instanceof TooEarly)) {
            return first;
        }
        return buyer.afterTheSettleTime(store, Buyer.HTTP).reconcile(KEY);
    }

    private static boolean isAs(KillMoment moment, Reconciliation result) {
        return moment.bought
                ? result instanceof Purchased purchased && purchased.certain()
                : result instanceof NotPurchased not && !not.certain();
    }

    @Test
    void isDocumentedForEachMoment() throws Exception {
        String rows = Arrays.stream(KillMoment.values()).map(KillMoment::row).collect(Collectors.joining("\n"));

        assertThat(Files.readString(GUIDE)).contains("|---|---|---|---|\n" + rows + "\n\n");
    }
}
