package io.newswire.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The registry's process: runs it for as long as standard input stays open.
 *
 * <p>The process that starts this one holds the other end, so when it ends, however it ends, so does this one. It runs
 * with the registry's class path, not ours: it can use nothing but the JDK, and must be a single class.
 */
final class RegistryMain {

    private static final String REGISTRY = "io.quarkus.runner.GeneratedMain";

    /** Where its temporary files are, in its directory. */
    static final String TEMPORARY = "tmp";

    private static final long EXIT_SECONDS = 5;

    private RegistryMain() {}

    /** Takes no arguments; its working directory is the registry's. */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var watcher = new Thread(RegistryMain::exitWithParent, "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
        // The one before may still be on its way out, and the database and the temporary files are one process's at a
        // time.
        try (FileChannel file = FileChannel.open(Path.of("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (lock.isValid()) {
                clear(Path.of(TEMPORARY));
                Class.forName(REGISTRY).getMethod("main", String[].class).invoke(null, (Object) args);
            }
        }
    }

    /** Of what the one before has left there, if it was killed. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private static void exitWithParent() {
        try (InputStream parent = System.in) {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // As good as closed.
        }
        // Should an orderly end take too long.
        CompletableFuture.delayedExecutor(EXIT_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        System.exit(0);
    }
}
