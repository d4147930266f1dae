package me.ratio.sdk;

import static me.ratio.sdk.RatioClientBuilderTest.DEVICE;
import static me.ratio.sdk.RatioClientBuilderTest.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Environment;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ratio.example",
                "http://127.0.0.1.example",
                "http://localhost.example",
                "ftp://localhost",
                "ratio.example",
                "//ratio.example",
                "https:///path",
                "https://user:canary@ratio.example",
                "https://ratio.example?a=b",
                "https://ratio.example#a",
                "mailto:a@ratio.example",
                "http://10.0.0.1",
                "http://[::2]",
                "http://127.1.1.1.1"
            })
    void rejectsUnsafeAddresses(String url) {
        assertThatThrownBy(() -> complete().baseUrl(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseUrl")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://127.0.0.1:8080/",
                "http://127.9.9.9",
                "http://[::1]:1",
                "https://ratio.example/base/",
                "HTTPS://ratio.example",
                "http://LOCALHOST:1"
            })
    void acceptsHttpsAndLoopback(String url) {
        assertThatCode(() -> complete().baseUrl(URI.create(url)).build().close())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ratio.example/base", "https://ratio.example/base/"})
    void prependsThePathOfTheBaseUrl(String url) {
        Operation operation = Operations.all().get(0);
        ScriptedTransport transport =
                ScriptedTransport.returning(ScriptedTransport.json(200, ClientFixture.responseTo(operation)));
        RatioClient client =
                complete().baseUrl(URI.create(url)).transport(transport).build();

        OperationInvoker.call(operation, client.newSession(DEVICE)::api);

        assertThat(transport.onlyRequest().uri().getPath())
                .startsWith("/base/v")
                .doesNotContain("//");
    }

    @ParameterizedTest
    @EnumSource
    void acceptsEveryPublishedServer(Environment environment) {
        assertThatCode(() -> complete().environment(environment).build().close())
                .doesNotThrowAnyException();
    }
}
