package me.ratio.sdk.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public API of the SDK and of the runtime that it exposes changes only when somebody accepts the change. */
class ApiLockTest {
    private static final String COMMAND = "mvn verify -pl sdk -am -Dratio.record=true";

    @ParameterizedTest
    @CsvSource({"api.txt, api.txt", "../runtime/api.txt, runtime-api.txt"})
    void matchesTheAcceptedLock(Path accepted, String compiled) throws IOException {
        AcceptedLock lock = new AcceptedLock(accepted, COMMAND);
        String made = Files.readString(Path.of("target").resolve(compiled));
        if (Boolean.getBoolean("ratio.record")) {
            lock.accept(made);
        }
        lock.requireEqual(made);
    }
}
