package io.newswire.embedded;

import io.newswire.service.PortInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Broker, registry and database on this machine, with their data in one directory. */
public final class EmbeddedStack implements AutoCloseable {

    private final FileChannel lock;
    private final EmbeddedKafka kafka;
    private final EmbeddedRegistry registry;
    private final EmbeddedDatabase database;

    private EmbeddedStack(FileChannel lock, EmbeddedKafka kafka, EmbeddedRegistry registry, EmbeddedDatabase database) {
        this.lock = lock;
        this.kafka = kafka;
        this.registry = registry;
        this.database = database;
    }

    /**
     * Starts the three side by side, and waits until all serve.
     *
     * @param dataDir where their data is, or will be; the next start on it goes on where this one stopped
     * @throws PortInUseException if something else listens on one of the ports
     * @throws IllegalStateException if one does not start, or if another process uses the directory
     */
    public static EmbeddedStack start(Path dataDir, StackPorts ports) {
        FileChannel lock = lock(dataDir);
        var parts = new ArrayList<Future<? extends AutoCloseable>>();
        ExecutorService starters = Executors.newFixedThreadPool(3);
        try {
            Future<EmbeddedRegistry> registry = submit(
                    starters, parts, () -> EmbeddedRegistry.start(dataDir.resolve("registry"), ports.registry()));
            Future<EmbeddedDatabase> database = submit(
                    starters, parts, () -> EmbeddedDatabase.start(dataDir.resolve("postgres"), ports.database()));
            Future<EmbeddedKafka> kafka =
                    submit(starters, parts, () -> EmbeddedKafka.start(dataDir.resolve("kafka"), ports.kafka()));
            return new EmbeddedStack(lock, await(kafka), await(registry), await(database));
        } catch (RuntimeException e) {
            closeStarted(parts, e);
            close(lock, e);
            throw e;
        } finally {
            starters.shutdown();
        }
    }

    /** The broker. */
    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** The schema registry. */
    public EmbeddedRegistry registry() {
        return registry;
    }

    /** The database server. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** Stops the three, and waits until they have stopped: a few seconds at most. */
    @Override
    public void close() {
        List.<Runnable>of(registry::close, database::close, kafka::close).parallelStream()
                .forEach(Runnable::run);
        close(lock, null);
    }

    private static <T extends AutoCloseable> Future<T> submit(
            ExecutorService starters, List<Future<? extends AutoCloseable>> parts, Callable<T> start) {
        Future<T> part = starters.submit(start);
        parts.add(part);
        return part;
    }

    private static <T> T await(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    /** Also those that are still on their way up. */
    private static void closeStarted(List<Future<? extends AutoCloseable>> parts, RuntimeException because) {
        for (Future<? extends AutoCloseable> part : parts) {
            try {
                part.get().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                because.addSuppressed(e);
            }
        }
    }

    /** One process at a time: three servers on the same files would destroy them. */
    private static FileChannel lock(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            FileChannel file = FileChannel.open(
                    dataDir.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(file) == null) {
                file.close();
                throw new IllegalStateException("another process uses the data directory " + dataDir);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data directory " + dataDir, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void close(FileChannel lock, @Nullable RuntimeException because) {
        try {
            lock.close();
        } catch (IOException e) {
            if (because == null) {
                throw new UncheckedIOException(e);
            }
            because.addSuppressed(e);
        }
    }
}
