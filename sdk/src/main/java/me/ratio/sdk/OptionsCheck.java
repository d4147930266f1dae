package me.ratio.sdk;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.runtime.call.HeaderRules;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.operation.Credential;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.internal.feign.HeaderNames;

/** Refuses options that would replace a credential. */
final class OptionsCheck {
    /** The headers that carry credentials or identify the device. */
    static final Set<String> CREDENTIAL_HEADERS = Stream.concat(
                    Credentials.all().stream().map(Credential::header),
                    Stream.of(HeaderNames.DEVICE_FINGERPRINT, HeaderNames.AUTHENTICATION_REFRESH))
            .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));

    private OptionsCheck() {}

    /** Returns the options. */
    static RequestOptions accepted(RequestOptions options) {
        Objects.requireNonNull(options, "options")
                .headers()
                .forEach((name, value) -> HeaderRules.check(name, value, CREDENTIAL_HEADERS));
        return options;
    }
}
