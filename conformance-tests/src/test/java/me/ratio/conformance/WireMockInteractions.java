package me.ratio.conformance;

import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.conformance.wire.HttpInteraction;

/** Converts the requests and responses that WireMock served. */
final class WireMockInteractions {
    private WireMockInteractions() {}

    static HttpInteraction of(ServeEvent event) {
        return new HttpInteraction(
                event.getRequest().getMethod().getName(),
                URI.create(event.getRequest().getAbsoluteUrl()),
                headers(event.getRequest().getHeaders()),
                event.getRequest().getBody(),
                event.getResponse().getStatus(),
                headers(event.getResponse().getHeaders()),
                event.getResponse().getBody());
    }

    private static Map<String, List<String>> headers(HttpHeaders headers) {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.all().forEach(header -> values.put(header.key(), header.values()));
        return values;
    }
}
