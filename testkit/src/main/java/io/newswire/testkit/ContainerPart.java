package io.newswire.testkit;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** A broker or registry in a container, with a port of this machine that stays its own while it is stopped. */
final class ContainerPart implements Part {

    private final GenericContainer<?> container;
    private final String address;
    private final Runnable awaitReady;

    /**
     * Starts a container and waits until it serves.
     *
     * @param container not started
     * @param address what its clients take, made from the host's port
     * @param awaitReady returns when it serves
     */
    ContainerPart(GenericContainer<?> container, String address, Runnable awaitReady) {
        this.container = container;
        this.address = address;
        this.awaitReady = awaitReady;
        container.waitingFor(new NoWait()).start();
        awaitReady.run();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void stop() {
        if (container.isRunning()) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public void start() {
        if (!container.isRunning()) {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            awaitReady.run();
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    /** The same check serves for the first start and for later ones, so it is made outside. */
    static final class NoWait extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {
            // Made by the caller.
        }
    }
}
