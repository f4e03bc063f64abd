package io.newswire.ingest.load;

import io.newswire.ingest.article.Entry;
import io.newswire.ingest.kafka.PublishException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads pages on all processors, and hands their articles on in the order of the file. So many are under way that no
 * processor is idle while a batch is published, and so few that memory stays bounded.
 */
final class Pages implements AutoCloseable {

    private static final int MAX_PAGES = 256;

    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private final Load load;
    private final PageReader reader;
    private final ExecutorService workers;
    private final Deque<Underway> queue = new ArrayDeque<>();
    private long bytes;

    private record Underway(int bytes, Future<Entry> entry) {}

    Pages(Load load) {
        this.load = load;
        this.reader = new PageReader(load.source());
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
            var thread = new Thread(work, "newswire-page-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(Page page) throws PublishException {
        queue.add(new Underway(page.answer().length, workers.submit(() -> reader.read(page))));
        bytes += page.answer().length;
        while (queue.size() > MAX_PAGES || bytes > MAX_BYTES) {
            settle(queue.remove());
        }
    }

    /** Waits for all that are under way. */
    void finish() throws PublishException {
        while (!queue.isEmpty()) {
            settle(queue.remove());
        }
    }

    private void settle(Underway page) throws PublishException {
        bytes -= page.bytes();
        try {
            load.add(page.entry().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading pages", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
