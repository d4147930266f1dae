package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Many threads, each with a tenant, and all with users of the same phone numbers and addresses. For a campaign:
 * {@code -Dthreads=64 -Dcalls=100000}.
 */
@Isolated // it measures time
class TenantLoadTest extends SandboxTest {
    private static final int THREADS = Integer.getInteger("threads", 16);
    private static final int CALLS = Integer.getInteger("calls", 640) / THREADS;

    @Test
    void noTenantSeesAnother() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SandboxTenant tenant = sandbox.tenant("load " + i);
            work.add(() -> callsOf(tenant));
        }
        int calls = 0;
        for (Future<Integer> done : threads.invokeAll(work)) {
            calls += done.get();
        }
        threads.shutdown();
        assertThat(calls).isGreaterThanOrEqualTo(THREADS * CALLS);
    }

    private int callsOf(SandboxTenant tenant) {
        TestClient client = TestClient.of(sandbox, tenant);
        TestUser ada = new TestUser(tenant, client, 1).signedUp();
        int calls = 5;
        for (; calls < CALLS; calls += 4) {
            // the code of another tenant would be refused, and so would its token
            TestUser again = new TestUser(tenant, client, 1);
            assertThat(again.provePhone().text("/userMask/id")).isEqualTo(ada.userId());
            assertThat(again.client().get(ada.path("")).text("/id")).isEqualTo(ada.userId());
            assertThat(client.get("/v1/webhooks").status()).isEqualTo(200);
        }
        assertThat(tenant.calls()).allSatisfy(call -> assertThat(call.status()).isLessThan(300));
        return calls;
    }
}
