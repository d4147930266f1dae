package me.ratio.runtime.internal.feign;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;
import java.net.URI;
import java.util.Map;

/**
 * The target of an API's calls, with the attributes that a client's own stages need. Feign has no other way to pass
 * data of an API object, such as its user session, to the HTTP client: each request carries its target.
 */
record CallTarget<T>(Class<T> type, URI baseUrl, Map<Class<?>, Object> attributes) implements Target<T> {
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
