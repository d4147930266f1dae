package me.ratio.sdk.call;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where an interface's calls go, and whose they are: the way from a handle to its session. */
record SessionTarget<T>(
        Class<T> type, URI baseUrl, @Nullable SessionTokens session) implements Target<T> {
    @Override
    public String name() {
        return type.getSimpleName();
    }

    @Override
    public String url() {
        return baseUrl.toString();
    }

    @Override
    public Request apply(RequestTemplate template) {
        template.target(url());
        return template.request();
    }

    @Override
    public String toString() {
        return name() + " at " + baseUrl.getHost();
    }
}
