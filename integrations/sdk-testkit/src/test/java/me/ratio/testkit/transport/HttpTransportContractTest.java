package me.ratio.testkit.transport;

import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.transport.Transport;
import me.ratio.testkit.TransportTest;

class HttpTransportContractTest extends TransportTest {
    @Override
    protected Transport newTransport() {
        return HttpTransport.builder().build();
    }
}
