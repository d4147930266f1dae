package me.ratio.sdk.internal.purchase;

import java.util.function.Function;
import me.ratio.runtime.call.Response;
import me.ratio.sdk.api.SessionApis;
import org.jspecify.annotations.Nullable;

/** Makes calls as a session, and returns their responses. */
@FunctionalInterface
public interface SessionCalls {
    /** Makes one call. */
    <T extends @Nullable Object> Response<T> call(Function<? super SessionApis, T> call);
}
