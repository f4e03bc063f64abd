package io.newswire.embedded;

import io.newswire.service.PortInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's loopback interface. */
public final class Loopback {

    /** The interface's address. */
    public static final String HOST = "127.0.0.1";

    private static final byte[] ADDRESS = {127, 0, 0, 1};

    /** Below the range that systems give to outgoing connections, so that none of those takes the port meanwhile. */
    private static final int FIRST_FREE = 20_000;

    private static final int LAST_FREE = 32_767;

    private Loopback() {}

    /**
     * Binds a port.
     *
     * @param port 0 for any free one
     * @throws PortInUseException if something else listens there
     */
    static ServerSocketChannel bind(int port) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.configureBlocking(false);
                return channel.bind(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (BindException e) {
            throw new PortInUseException(HOST, port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + HOST + ":" + port, e);
        }
    }

    /**
     * The port for another process to bind.
     *
     * @param port 0 for any free one
     * @throws PortInUseException if something else listens there
     */
    public static int reserve(int port) {
        if (port == 0) {
            return free();
        }
        close(bind(port));
        return port;
    }

    static int portOf(ServerSocketChannel channel) {
        return channel.socket().getLocalPort();
    }

    static void close(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int free() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE + 1);
            try {
                close(bind(candidate));
                return candidate;
            } catch (PortInUseException e) {
                // Another one, then.
            }
        }
    }
}
