package me.ratio.testkit;

import java.util.concurrent.TimeUnit;
import me.ratio.runtime.transport.Transport;
import org.junit.jupiter.api.Timeout;

/**
 * Checks any transport against what {@link Transport} demands, over plain http and with servers on loopback. A transport
 * that passes loses no response, sends no request twice, and reports a request as not sent only if it was not.
 *
 * <pre>{@code
 * class MyTransportTest extends TransportTest {
 *     @Override
 *     protected Transport newTransport() {
 *         return new MyTransport();
 *     }
 * }
 * }</pre>
 *
 * <p>The name of a method says what it checks. One check is skipped: a transport that does not define
 * {@link Transport#close()} is not closed.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class TransportTest extends ConnectionChecks {
    /** Creates the test class. */
    protected TransportTest() {}

    /**
     * Returns the transport to check, a new one for each method, which is closed afterwards. It must limit a response that
     * is read whole to less than 32 MiB, and allow 16 connections at least.
     */
    @Override
    protected abstract Transport newTransport();
}
