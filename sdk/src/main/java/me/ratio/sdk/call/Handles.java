package me.ratio.sdk.call;

import feign.Contract;
import feign.DefaultContract;
import feign.Feign;
import feign.MethodMetadata;
import feign.Retryer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.ratio.sdk.feign.FeignInterfaces;
import me.ratio.sdk.feign.QueryParameters;
import org.jspecify.annotations.Nullable;

/** Makes the objects behind the plain interfaces: one Feign for all, one cheap handle for each session. */
public final class Handles {
    private final Feign feign;
    private final URI baseUrl;

    Handles(FeignCalls calls, URI baseUrl) {
        this.baseUrl = baseUrl;
        QueryParameters parameters = new QueryParameters();
        this.feign = Feign.builder()
                .client(calls)
                .contract(new MemoisedContract())
                .encoder((value, type, template) -> template.body(Json.write(value), null))
                .decoder(new AnswerDecoder())
                .queryMapEncoder(parameters)
                .requestInterceptor(parameters)
                .retryer(Retryer.NEVER_RETRY)
                .invocationHandlerFactory(PlainErrors::new)
                .build();
    }

    /**
     * An implementation of one of the generated interfaces.
     *
     * @param session whose calls they are, null for the application as a whole
     */
    public <T> T of(Class<T> api, @Nullable SessionTokens session) {
        return create(FeignInterfaces.carrierOf(api), session);
    }

    private <C> C create(Class<C> carrier, @Nullable SessionTokens session) {
        return feign.newInstance(new SessionTarget<>(carrier, baseUrl, session));
    }

    /** Reading the annotations costs more than all the rest of a handle. */
    private static final class MemoisedContract implements Contract {
        private final Contract contract = new DefaultContract();
        private final Map<Class<?>, List<MethodMetadata>> known = new ConcurrentHashMap<>();

        @Override
        public List<MethodMetadata> parseAndValidateMetadata(Class<?> type) {
            return known.computeIfAbsent(type, contract::parseAndValidateMetadata);
        }
    }
}
