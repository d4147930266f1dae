package me.ratio.sdk;

import java.net.URI;
import java.util.regex.Pattern;

/** Validates the address that credentials are sent to. */
final class BaseUrl {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private BaseUrl() {}

    /** Returns the address without a slash at its end. */
    static URI validate(URI url) {
        String host = url.getHost();
        if (host == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            throw new IllegalArgumentException("baseUrl must be an absolute address of scheme, host and path only");
        }
        boolean plainOnLoopback = "http".equalsIgnoreCase(url.getScheme())
                && LOOPBACK.matcher(host).matches();
        if (!"https".equalsIgnoreCase(url.getScheme()) && !plainOnLoopback) {
            throw new IllegalArgumentException(
                    "baseUrl must be https, since it carries secrets; plain http is allowed on loopback only");
        }
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}
