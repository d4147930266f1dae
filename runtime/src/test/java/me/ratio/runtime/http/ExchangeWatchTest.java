package me.ratio.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.junit.jupiter.api.Test;

class ExchangeWatchTest {
    private static final URI ANYWHERE = URI.create("http://localhost/");

    /** A request that counts how often it is cancelled, and fails the first time. */
    private static final class Counted extends HttpUriRequestBase {
        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch cancelled;

        Counted(int times) {
            super("GET", ANYWHERE);
            cancelled = new CountDownLatch(times);
        }

        @Override
        public boolean cancel() {
            cancelled.countDown();
            throw new IllegalStateException("the library fails");
        }
    }

    @Test
    void oneThatCannotBeEndedDoesNotKeepTheOthersFromEnding() throws Exception {
        ExchangeWatch watch = new ExchangeWatch();
        Counted failing = new Counted(3);
        Counted other = new Counted(1);
        watch.add(new Exchange(failing, System.nanoTime(), false));

        assertThat(failing.cancelled.await(10, TimeUnit.SECONDS))
                .as("tried again")
                .isTrue();
        Exchange later = new Exchange(other, System.nanoTime(), false);
        watch.add(later);
        assertThat(other.cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(later.end()).isEqualTo(Exchange.End.TIMEOUT);
    }
}
