package me.ratio.testkit.transport;

import me.ratio.runtime.transport.Transport;
import me.ratio.testkit.TransportTest;

class JdkClientTransportContractTest extends TransportTest {
    @Override
    protected Transport newTransport() {
        return new JdkClientTransport();
    }
}
