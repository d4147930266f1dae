package me.ratio.runtime.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;

/** Makes server sockets that are configured before they are used. */
final class ConfiguredServerSockets extends ServerSocketFactory {
    private final ServerSocketFactory sockets;
    private final Consumer<ServerSocket> configuration;

    ConfiguredServerSockets(ServerSocketFactory sockets, Consumer<ServerSocket> configuration) {
        this.sockets = sockets;
        this.configuration = configuration;
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return configured(sockets.createServerSocket(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return configured(sockets.createServerSocket(port, backlog));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return configured(sockets.createServerSocket(port, backlog, address));
    }

    private ServerSocket configured(ServerSocket socket) {
        configuration.accept(socket);
        return socket;
    }
}
