package me.ratio.runtime.internal.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.runtime.call.InterceptedRequest;
import me.ratio.runtime.call.InterceptedResponse;
import me.ratio.runtime.call.Interceptor;
import me.ratio.runtime.error.ConnectionException;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.TransportResponse;
import org.slf4j.Logger;

/** Shows each attempt to the application's interceptors, with credentials masked. */
final class InterceptorStage implements Stage {
    private static final String MASK = "***";

    private final Stage next;
    private final List<Interceptor> interceptors;
    private final Set<String> credentialHeaders;
    private final Set<String> masked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Logger log;

    InterceptorStage(Stage next, List<Interceptor> interceptors, Set<String> credentialHeaders, Logger log) {
        this.next = next;
        this.interceptors = interceptors;
        this.credentialHeaders = credentialHeaders;
        this.log = log;
        masked.addAll(credentialHeaders);
        masked.addAll(Set.of("Authorization", "Cookie", "Set-Cookie"));
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        InterceptedRequest request = new InterceptedRequest(
                call.operation(),
                call.uri(),
                mask(call.headers()),
                credentialHeaders,
                call.body() == null ? null : call.body().bytes());
        for (Interceptor interceptor : interceptors) {
            try {
                interceptor.onRequest(request);
            } catch (RuntimeException | Error e) {
                log.warn("An interceptor failed ({})", e.getClass().getName());
                throw new ConnectionException("an interceptor failed", call.failed(), e);
            }
        }
        TransportResponse response = next.proceed(call.withHeaders(request.added()));
        InterceptedResponse seen = new InterceptedResponse(
                response.status(),
                mask(response.headers()),
                response.isStreamed() ? new byte[0] : response.body().clone());
        for (Interceptor interceptor : interceptors) {
            try {
                interceptor.onResponse(request, seen);
            } catch (RuntimeException | Error e) {
                log.warn("An interceptor failed ({})", e.getClass().getName());
            }
        }
        return response;
    }

    private HttpHeaders mask(HttpHeaders headers) {
        HttpHeaders[] all = {headers};
        headers.forEach((name, value) -> {
            if (masked.contains(name)) {
                all[0] = all[0].with(name, MASK);
            }
        });
        return all[0];
    }
}
