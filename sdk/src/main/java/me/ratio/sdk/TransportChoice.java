package me.ratio.sdk;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.transport.Transport;
import org.jspecify.annotations.Nullable;

/** The two ways to make connections, of which one is used: settings of the library's transport, or another one. */
final class TransportChoice {
    private final HttpTransport.Builder http = HttpTransport.builder();
    private final Set<String> settings = new LinkedHashSet<>();
    private @Nullable Transport other;

    /** Applies a setting of the library's transport. */
    void set(String name, Consumer<HttpTransport.Builder> setting) {
        setting.accept(http);
        settings.add(name);
    }

    void use(Transport transport) {
        other = Objects.requireNonNull(transport, "transport");
    }

    /** Tells whether the client makes its transport, and has to close it. */
    boolean isOwn() {
        return other == null;
    }

    /**
     * Requires one way.
     *
     * @throws IllegalStateException if there are settings for a transport that is not used
     */
    void requireOne() {
        if (other != null && !settings.isEmpty()) {
            throw new IllegalStateException("RatioClient has both a transport and " + String.join(", ", settings)
                    + ": set these on the transport");
        }
    }

    Transport build() {
        return other != null ? other : http.build();
    }
}
