package me.ratio.runtime.internal.feign;

import java.util.ArrayList;
import java.util.List;
import me.ratio.runtime.internal.parameter.ParameterEncoding;
import me.ratio.runtime.model.RequestParameters;
import me.ratio.runtime.transport.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Appends query parameters to a URL, and collects header parameters. A list becomes a parameter per element. */
final class ParameterWriter implements RequestParameters.Writer {
    private final StringBuilder url;
    private boolean hasQuery;
    private HttpHeaders headers = HttpHeaders.empty();

    ParameterWriter(StringBuilder url) {
        this.url = url;
        this.hasQuery = url.indexOf("?") >= 0;
    }

    @Override
    public void query(String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        ParameterEncoding.rejectControlCharacters(name, "the name of a parameter");
        if (value instanceof Iterable<?> elements) {
            elements.forEach(element -> append(name, element));
        } else {
            append(name, value);
        }
    }

    private void append(String name, @Nullable Object value) {
        String text = ParameterEncoding.singleText(name, value);
        ParameterEncoding.rejectLoneSurrogates(text, "parameter " + name);
        url.append(hasQuery ? '&' : '?')
                .append(ParameterEncoding.encode(name))
                .append('=')
                .append(ParameterEncoding.encode(text));
        hasQuery = true;
    }

    @Override
    public void header(String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        List<String> values = new ArrayList<>();
        if (value instanceof Iterable<?> elements) {
            elements.forEach(element -> values.add(ParameterEncoding.singleText(name, element)));
        } else {
            values.add(ParameterEncoding.singleText(name, value));
        }
        String text = String.join(", ", values);
        ParameterEncoding.rejectControlCharacters(text, "the value of header " + name);
        headers = headers.with(name, text);
    }

    HttpHeaders headers() {
        return headers;
    }
}
