package me.ratio.sdk.credentials;

import me.ratio.runtime.internal.http.HeaderValue;

/**
 * The credentials of an application. The {@code toString} shows neither of them.
 *
 * @param clientId the application's id, a UUID
 * @param clientSecret the application's secret; for servers only
 */
public record ClientCredentials(String clientId, String clientSecret) {
    /**
     * Creates credentials.
     *
     * @throws IllegalArgumentException if one is missing or cannot be sent in a header, for example because of a line break;
     *     the message never quotes it
     */
    public ClientCredentials {
        HeaderValue.require(clientId, "clientId");
        HeaderValue.require(clientSecret, "clientSecret");
    }

    @Override
    public String toString() {
        return "ClientCredentials{clientId=***, clientSecret=***}";
    }
}
