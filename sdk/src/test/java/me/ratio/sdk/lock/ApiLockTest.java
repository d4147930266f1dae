package me.ratio.sdk.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What callers can see changes only when somebody accepts the change. */
class ApiLockTest {
    private static final AcceptedLock LOCK =
            new AcceptedLock(Path.of("api.txt"), "mvn verify -pl sdk -am -Dratio.record=true");

    @Test
    void theCodeOffersWhatTheLockSays() throws IOException {
        String made = Files.readString(Path.of("target", "api.txt"));
        if (Boolean.getBoolean("ratio.record")) {
            LOCK.accept(made);
        }
        LOCK.requireEqual(made);
    }
}
