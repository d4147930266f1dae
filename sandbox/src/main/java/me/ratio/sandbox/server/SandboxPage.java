package me.ratio.sandbox.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;

/**
 * The page of the sandbox at {@code /_sandbox/}, for people: it shows what happens and uses the controls. Its files contain
 * nothing of a tenant, so they are open to whoever may call the server.
 */
final class SandboxPage {
    private static final String PATH = "/_sandbox/";
    private static final Pattern FILE = Pattern.compile(PATH + "page/([a-z-]+\\.(?:css|js|svg))");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** The page may load files of this server only, and never make markup or scripts of values. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private SandboxPage() {}

    /** Returns the response, if the path is that of the page or one of its files. */
    static Optional<ApiResponse> respond(ApiRequest request) {
        String path = request.rawPath();
        if (!request.method().matches("GET|HEAD")) {
            return Optional.empty();
        }
        if (path.equals("/_sandbox")) {
            return Optional.of(ApiResponse.empty(308).with("Location", PATH));
        }
        if (path.equals(PATH)) {
            return file("index.html");
        }
        Matcher matcher = FILE.matcher(path);
        return matcher.matches() ? file(matcher.group(1)) : Optional.empty();
    }

    private static String mediaType(String name) {
        return Objects.requireNonNull(MEDIA_TYPES.get(name.replaceFirst(".*\\.", "")), name);
    }

    private static Optional<ApiResponse> file(String name) {
        try (InputStream in = SandboxPage.class.getResourceAsStream("/me/ratio/sandbox/page/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(ApiResponse.file(mediaType(name), in.readAllBytes())
                            .with("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                            .with("X-Content-Type-Options", "nosniff")
                            .with("Referrer-Policy", "no-referrer")
                            .with("Cross-Origin-Opener-Policy", "same-origin")
                            .with("Cross-Origin-Resource-Policy", "same-origin")
                            .with("Cache-Control", "no-store"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
