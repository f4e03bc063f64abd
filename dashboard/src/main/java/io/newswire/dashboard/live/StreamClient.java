package io.newswire.dashboard.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * One listener, written to without waiting: what its connection does not take yet stands in a queue, and when that is
 * full, the client is let go. It holds no thread.
 */
final class StreamClient implements WriteListener {

    private final ServletOutputStream out;
    private final int capacity;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Queue<byte[]> queue = new ArrayDeque<>();

    /** The container begins by saying that it is ready; before that nothing may be written. */
    private boolean ready;

    private boolean unflushed;

    /**
     * A client.
     *
     * @param out where to write
     * @param capacity how many events may wait
     */
    StreamClient(ServletOutputStream out, int capacity) {
        this.out = out;
        this.capacity = capacity;
    }

    /** Completes when the client has gone or was let go. */
    CompletableFuture<Void> done() {
        return done;
    }

    /**
     * Sends an event, now or as soon as the connection takes it.
     *
     * @return false if the client has gone, or is too slow and was let go
     */
    boolean send(byte[] event) {
        boolean taken;
        synchronized (this) {
            taken = !done.isDone() && queue.size() < capacity && queue.offer(event) && write();
        }
        // Outside the lock: whoever waits for the end takes locks of its own.
        if (!taken) {
            close();
        }
        return taken;
    }

    void close() {
        done.complete(null);
    }

    @Override
    public void onWritePossible() {
        boolean alive;
        synchronized (this) {
            ready = true;
            alive = write();
        }
        if (!alive) {
            close();
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    /** Writes what the connection takes; false if there is no connection any more. */
    private boolean write() {
        try {
            while (ready && !done.isDone() && (unflushed || !queue.isEmpty()) && out.isReady()) {
                byte[] next = queue.poll();
                if (next == null) {
                    out.flush();
                } else {
                    out.write(next);
                }
                unflushed = next != null;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
