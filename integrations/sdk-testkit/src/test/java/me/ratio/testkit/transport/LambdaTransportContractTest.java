package me.ratio.testkit.transport;

import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.transport.Transport;
import me.ratio.testkit.TransportTest;
import org.junit.jupiter.api.AfterEach;

/** Checks a transport that is a lambda and uses another one, as the Javadoc of {@link Transport} shows. */
class LambdaTransportContractTest extends TransportTest {
    private final Transport http = HttpTransport.builder().build();

    @Override
    protected Transport newTransport() {
        return (request, timeout) -> http.send(request, timeout);
    }

    @AfterEach
    void closeHttp() throws Exception {
        http.close();
    }
}
