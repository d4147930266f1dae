package me.ratio.runtime.call;

/**
 * Sees every attempt of every call: the request before it is sent, and its response. It can add headers to the request, and
 * cannot send it again. Headers with credentials are masked; bodies are as sent and received, so they may hold secrets.
 *
 * <pre>{@code
 * Interceptor tenant = new Interceptor() {
 *     public void onRequest(InterceptedRequest request) {
 *         request.addHeader("X-Tenant", currentTenant());
 *     }
 * };
 * }</pre>
 */
public interface Interceptor {
    /**
     * Called before each attempt, on the thread of the call. If it throws, nothing is sent and the call fails.
     *
     * @param request the request, with its credentials masked
     */
    default void onRequest(InterceptedRequest request) {}

    /**
     * Called after each complete response, whatever its status. What it throws is logged and does not affect the call,
     * since the request may have changed something.
     *
     * @param request the request as it was sent, with its credentials masked
     * @param response the response, with credentials in its headers masked
     */
    default void onResponse(InterceptedRequest request, InterceptedResponse response) {}
}
