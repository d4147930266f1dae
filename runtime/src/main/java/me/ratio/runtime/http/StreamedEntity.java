package me.ratio.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import me.ratio.runtime.transport.RequestBody;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A request body that is opened when it is written. */
final class StreamedEntity extends AbstractHttpEntity {
    private final RequestBody body;

    StreamedEntity(RequestBody body) {
        super((String) null, null, body.length() < 0);
        this.body = body;
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public InputStream getContent() throws IOException {
        return body.open();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream content = body.open()) {
            content.transferTo(out);
        }
    }

    @Override
    public boolean isRepeatable() {
        return false; // the library must not send it a second time
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() {
        // writeTo closes what it opens
    }
}
