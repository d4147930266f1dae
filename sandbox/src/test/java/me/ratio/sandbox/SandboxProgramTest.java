package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxProgramTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static String refusal(String... options) {
        StringWriter err = new StringWriter();
        CommandLine line = SandboxProgram.line().setErr(new PrintWriter(err));
        assertThat(line.execute(options)).isEqualTo(2);
        return err.toString();
    }

    @Test
    void saysWhatIsWrongWithItsOptions() throws IOException {
        assertThat(refusal("--clock", "noon")).startsWith("'noon' is not a valid clock: use real, frozen or a time");
        assertThat(refusal("--webhooks-to", "mars")).contains("--webhooks-to", "loopback, any");
        assertThat(refusal("--host", "host.invalid")).startsWith("'host.invalid' is not an address of this machine");
        assertThat(refusal("--tls-keystore", "keys.p12")).contains("RATIO_TLS_KEYSTORE_PASSWORD");
        Path damaged = Files.writeString(folder.resolve("damaged"), "no state");
        assertThat(refusal("--port", "0", "--state", damaged.toString())).contains("another version", "damaged");
        assertThat(damaged).hasContent("no state");
    }

    /** A program that runs, with what it printed. */
    private record Running(Process process, Map<String, String> environment) {
        static Running of(String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SandboxProgram.class.getName(),
                    "--port",
                    "0",
                    "--print-env"));
            command.addAll(List.of(options));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Map<String, String> environment = new HashMap<>();
            BufferedReader lines = process.inputReader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] pair = line.replaceFirst("export ", "").split("=", 2);
                environment.put(pair[0], pair.length == 2 ? pair[1] : "");
                if (pair[0].equals("RATIO_CLIENT_SECRET")) {
                    break;
                }
            }
            return new Running(process, environment);
        }

        JsonNode post(String path, String body) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(environment.get("RATIO_BASE_URL") + path))
                    .header("Content-Type", "application/json")
                    .header("ratio-client-id", environment.get("RATIO_CLIENT_ID"))
                    .header("ratio-client-secret", environment.get("RATIO_CLIENT_SECRET"))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JSON.readTree(response.body());
        }

        void stop() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void keepsItsStateOverARestart() throws Exception {
        String file = folder.resolve("new/state.bin").toString();
        Running first = Running.of("--clock", "2023-07-18T12:00:00Z", "--state", file);
        String phone = "{\"phoneNumber\":\"+14155550123\"}";
        String phoneId =
                first.post("/v1/auth/otp/sms:send", phone).path("phoneId").asText();
        first.post("/_sandbox/clock:advance", "{\"seconds\":60}");
        first.stop();
        assertThat(Files.getPosixFilePermissions(Path.of(file)).toString()).doesNotContain("OTHERS", "GROUP");

        Running second = Running.of("--clock", "2023-07-18T12:00:00Z", "--state", file);
        try {
            assertThat(second.environment().get("RATIO_CLIENT_SECRET"))
                    .isEqualTo(first.environment().get("RATIO_CLIENT_SECRET"));
            assertThat(second.post("/_sandbox/clock:advance", "{\"seconds\":1}")
                            .path("time")
                            .asText())
                    .isEqualTo("2023-07-18T12:01:01.000Z");
            String code = second.post("/_sandbox/person/codes:read", "{\"destination\":\"+14155550123\"}")
                    .path("code")
                    .asText();
            assertThat(second.post(
                                    "/v1/auth/otp/sms:authenticate",
                                    "{\"phoneId\":\"" + phoneId + "\",\"otp\":\"" + code + "\"}")
                            .path("sessionJwt")
                            .asText())
                    .isNotEmpty();
        } finally {
            second.stop();
        }
    }
}
