package me.ratio.runtime.feign;

import feign.MethodMetadata;
import feign.QueryMapEncoder;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.runtime.internal.parameter.ParameterEncoding;
import me.ratio.runtime.model.RequestParameters;
import org.jspecify.annotations.Nullable;

/**
 * Sends the query and header parameters of an operation.
 *
 * <p>A method has one argument for both, and Feign takes an argument for either a query or headers. So as an encoder
 * this puts everything into the query, with a mark before the names of headers, and as an interceptor moves those to
 * the headers. A client needs it twice:
 *
 * <pre>{@code
 * QueryParameters parameters = new QueryParameters();
 * Feign.builder().queryMapEncoder(parameters).requestInterceptor(parameters)
 * }</pre>
 */
public final class QueryParameters implements QueryMapEncoder, RequestInterceptor {
    /** The mark of headers. No parameter can have it by chance: control characters in names are rejected. */
    private static final String HEADER_MARK = "\0";

    private static final String ENCODED_HEADER_MARK = "%00";
    private static final String CONTENT_TYPE = "Content-Type";

    /** Stands for any value of a path parameter. */
    private static final String PLACEHOLDER = "PlaceholderOfAPathParameter";

    private final Map<String, Pattern> paths = new ConcurrentHashMap<>();

    /** Creates an encoder and interceptor for one Feign client. */
    public QueryParameters() {}

    @Override
    public Map<String, Object> encode(Object parameters) {
        Map<String, Object> encoded = new LinkedHashMap<>();
        ((RequestParameters) parameters).writeTo(new RequestParameters.Writer() {
            @Override
            public void query(String name, @Nullable Object value) {
                ParameterEncoding.rejectControlCharacters(name, "the name of a parameter");
                put(name, value);
            }

            @Override
            public void header(String name, @Nullable Object value) {
                if (value != null) {
                    ParameterEncoding.rejectControlCharacters(
                            ParameterEncoding.text(value), "the value of header " + name);
                }
                put(HEADER_MARK + name, value);
            }

            private void put(String name, @Nullable Object value) {
                if (value != null) {
                    // Feign would send a name like a%20b as it is, taking it for an encoded one
                    encoded.put(ParameterEncoding.encode(name), encodeValue(name, value));
                }
            }
        });
        return encoded;
    }

    /**
     * Encodes here: Feign would send 100%25 as it is, taking it for an encoded value, and the server would read 100%.
     */
    private static Object encodeValue(String name, Object value) {
        if (!(value instanceof Iterable<?> elements)) {
            return encodeElement(name, value);
        }
        List<String> encoded = new ArrayList<>();
        elements.forEach(element -> encoded.add(encodeElement(name, element)));
        return encoded;
    }

    private static String encodeElement(String name, @Nullable Object value) {
        return ParameterEncoding.encode(ParameterEncoding.singleText(name.replace(HEADER_MARK, ""), value));
    }

    @Override
    public void apply(RequestTemplate request) {
        requireCompletePath(request);
        request.queries().forEach((name, values) -> {
            if (name.startsWith(ENCODED_HEADER_MARK)) {
                String header = decode(name.substring(ENCODED_HEADER_MARK.length()));
                request.query(name, List.of()); // removes it
                // literally: Feign would take {braces} in a value for a variable and leave it out
                request.headerLiteral(
                        header, values.stream().map(QueryParameters::decode).toList());
            }
        });
        if (request.body() != null && !request.headers().containsKey(CONTENT_TYPE)) {
            request.header(CONTENT_TYPE, "application/json");
        }
    }

    /**
     * Feign leaves out a path parameter that is null, without asking its expander. {@code DELETE /books/{id}} would
     * then become {@code DELETE /books/}.
     */
    private void requireCompletePath(RequestTemplate request) {
        MethodMetadata method = request.methodMetadata();
        if (method != null
                && !paths.computeIfAbsent(method.configKey(), key -> completePath(method))
                        .matcher(request.path())
                        .matches()) {
            throw new IllegalArgumentException("a path parameter must not be null");
        }
    }

    /**
     * Returns a pattern of the paths that have a value for every parameter. Feign itself expands a template with
     * placeholders, so that the literals between them are encoded as they will be in a request.
     */
    private static Pattern completePath(MethodMetadata method) {
        RequestTemplate template = RequestTemplate.from(method.template());
        Map<String, Object> placeholders = new LinkedHashMap<>();
        template.variables().forEach(name -> placeholders.put(name, PLACEHOLDER));
        String[] literals = template.resolve(placeholders).path().split(PLACEHOLDER, -1);
        return Pattern.compile(Stream.of(literals).map(Pattern::quote).collect(Collectors.joining("[^/]+", ".*", "")));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
