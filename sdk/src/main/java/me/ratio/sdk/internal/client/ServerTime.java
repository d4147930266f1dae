package me.ratio.sdk.internal.client;

import java.time.Instant;
import me.ratio.runtime.call.ResponseMetadata;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/** The latest time that the server has told, in the {@code Date} header of any response. */
public final class ServerTime {
    private volatile @Nullable String date;

    /** Creates a time that is not known yet. */
    public ServerTime() {}

    void note(TransportResponse response) {
        String told = response.header("Date");
        if (told != null) {
            date = told;
        }
    }

    /** Returns the time; null if no response has told it. */
    public @Nullable Instant last() {
        return ResponseMetadata.httpDate(date);
    }
}
