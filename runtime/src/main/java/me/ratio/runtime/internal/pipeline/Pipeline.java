package me.ratio.runtime.internal.pipeline;

import java.util.function.UnaryOperator;

/** Puts the stages of a call together. */
public final class Pipeline {
    private Pipeline() {}

    /**
     * Returns the first stage: retry, then the client's own stages, then interceptors, logging and the transport.
     *
     * @param perAttempt adds the client's own stages before the given one; they run anew for each attempt
     */
    public static Stage of(CallSettings settings, UnaryOperator<Stage> perAttempt) {
        Stage sending = new TransportStage(settings.transport(), settings.log());
        Stage logged = new LoggingStage(sending, settings.ticker(), settings.log());
        Stage intercepted = settings.interceptors().isEmpty()
                ? logged
                : new InterceptorStage(logged, settings.interceptors(), settings.credentialHeaders(), settings.log());
        return new RetryStage(perAttempt.apply(intercepted), settings.ticker(), settings.clock(), settings.jitter());
    }
}
