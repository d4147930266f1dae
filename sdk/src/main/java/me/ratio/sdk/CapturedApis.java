package me.ratio.sdk;

import java.util.function.Function;
import me.ratio.runtime.call.Response;
import me.ratio.runtime.internal.call.ResponseCapture;
import me.ratio.sdk.api.SessionApis;
import org.jspecify.annotations.Nullable;

/** The interfaces for one call whose response is wanted as well. */
final class CapturedApis implements SessionApis {
    private final Function<Class<?>, Object> apis;

    private CapturedApis(Function<Class<?>, Object> apis) {
        this.apis = apis;
    }

    /** Creates the implementation of an interface, whose responses go to a capture. */
    @FunctionalInterface
    interface Creation {
        Object create(Class<?> api, ResponseCapture capture);
    }

    static <T extends @Nullable Object> Response<T> call(Creation creation, Function<? super SessionApis, T> call) {
        ResponseCapture capture = new ResponseCapture();
        T value = call.apply(new CapturedApis(api -> creation.create(api, capture)));
        return new Response<>(value, capture.metadata());
    }

    @Override
    public <T> T api(Class<T> api) {
        return api.cast(apis.apply(api));
    }
}
