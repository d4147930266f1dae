package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;

class ServerPathsTest extends SandboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private String read(String path) throws IOException {
        URL url = URI.create(sandbox.baseUrl() + path).toURL();
        try (InputStream in = url.openStream()) {
            return JSON.readTree(in).toString();
        }
    }

    @Test
    void servesTheContract() throws IOException {
        try (InputStream contract = RatioSandbox.class.getResourceAsStream("/ratio-api.json")) {
            assertThat(read("/v1/api-docs")).isEqualTo(JSON.readTree(contract).toString());
        }
    }

    @Test
    void isHealthy() throws IOException {
        assertThat(read("/_sandbox/health")).isEqualTo("{\"status\":\"UP\"}");
    }
}
