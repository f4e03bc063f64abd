package io.newswire.testkit;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A broker or registry on this machine, which can be started again on its port. */
final class EmbeddedPart<T extends AutoCloseable> implements Part {

    private final IntFunction<T> starter;
    private final int port;
    private final String address;
    private @Nullable T running;

    EmbeddedPart(IntFunction<T> starter, ToIntFunction<T> port, Function<T, String> address) {
        T first = starter.apply(0);
        this.starter = starter;
        this.port = port.applyAsInt(first);
        this.address = address.apply(first);
        this.running = first;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public synchronized void stop() {
        T stopped = running;
        if (stopped == null) {
            return;
        }
        running = null;
        try {
            stopped.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop what listens at " + address, e);
        }
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = starter.apply(port);
        }
    }
}
