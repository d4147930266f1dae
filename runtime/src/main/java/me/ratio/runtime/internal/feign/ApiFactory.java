package me.ratio.runtime.internal.feign;

import feign.Contract;
import feign.DefaultContract;
import feign.Feign;
import feign.MethodMetadata;
import feign.Retryer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.ratio.runtime.feign.QueryParameters;
import me.ratio.runtime.internal.json.JsonCodec;

/** Creates the implementations of API interfaces. They share one Feign, so creating one is cheap. */
public final class ApiFactory {
    private final Feign feign;
    private final FeignTypes types;
    private final URI baseUrl;

    /** Finds the Feign interface of a plain one; generated code has the table. */
    @FunctionalInterface
    public interface FeignTypes {
        /** Returns the Feign interface that extends the given one. */
        <T> Class<? extends T> of(Class<T> api);
    }

    /** Creates a factory whose calls go through the adapter. */
    public ApiFactory(FeignClientAdapter client, FeignTypes types, URI baseUrl) {
        this.types = types;
        this.baseUrl = baseUrl;
        QueryParameters parameters = new QueryParameters();
        this.feign = Feign.builder()
                .client(client)
                .contract(new CachingContract())
                .encoder((value, type, template) -> template.body(JsonCodec.write(value), null))
                .decoder(new ResponseDecoder(client))
                .queryMapEncoder(parameters)
                .requestInterceptor(parameters)
                .retryer(Retryer.NEVER_RETRY)
                .invocationHandlerFactory(FeignExceptionTranslator::new)
                .build();
    }

    /**
     * Creates an implementation of an API interface.
     *
     * @param attributes passed on with each of its calls
     */
    public <T> T create(Class<T> api, Map<Class<?>, Object> attributes) {
        return newInstance(types.of(api), attributes);
    }

    private <F> F newInstance(Class<F> feignType, Map<Class<?>, Object> attributes) {
        return feign.newInstance(new CallTarget<>(feignType, baseUrl, attributes));
    }

    /** Parses each interface once: that costs more than everything else about creating an implementation. */
    private static final class CachingContract implements Contract {
        private final Contract contract = new DefaultContract();
        private final Map<Class<?>, List<MethodMetadata>> parsed = new ConcurrentHashMap<>();

        @Override
        public List<MethodMetadata> parseAndValidateMetadata(Class<?> type) {
            return parsed.computeIfAbsent(type, contract::parseAndValidateMetadata);
        }
    }
}
