package io.newswire.enrich.analysis.knowledge.dump;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts any number of items, which are bytes compared without sign: what memory does not hold is on disk, in sorted runs. */
final class ExternalSort implements AutoCloseable {
    /** What an array costs beside its bytes. */
    private static final int OVERHEAD = 32;
    /** Files open at once. */
    private static final int MAX_RUNS = 200;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String name;
    private final long memory;
    private final List<Path> runs = new ArrayList<>();
    private List<byte[]> held = new ArrayList<>();
    private long heldBytes;
    private int files;

    /**
     * A sort.
     *
     * @param folder for its files
     * @param name that their names begin with
     * @param memory bytes that it may hold
     */
    ExternalSort(Path folder, String name, long memory) {
        this.folder = folder;
        this.name = name;
        this.memory = memory;
    }

    void add(byte[] item) throws IOException {
        held.add(item);
        heldBytes += item.length + OVERHEAD;
        if (heldBytes > memory) {
            spill();
        }
    }

    /** Hands out all items, in order; can be done several times, but not while others are added. */
    void forEach(Items items) throws IOException {
        spill();
        merge(runs, items);
    }

    private void spill() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        held.sort(Arrays::compareUnsigned);
        Path run = nextFile();
        try (DataOutputStream out = output(run)) {
            for (byte[] item : held) {
                write(item, out);
            }
        }
        held = new ArrayList<>();
        heldBytes = 0;
        runs.add(run);
        if (runs.size() >= MAX_RUNS) {
            joinRuns();
        }
    }

    private void joinRuns() throws IOException {
        Path joined = nextFile();
        try (DataOutputStream out = output(joined)) {
            merge(runs, item -> write(item, out));
        }
        close();
        runs.add(joined);
    }

    private Path nextFile() {
        return folder.resolve(name + "-" + files++);
    }

    private static void merge(List<Path> files, Items items) throws IOException {
        List<Run> open = new ArrayList<>();
        try {
            PriorityQueue<Run> queue = new PriorityQueue<>();
            for (Path file : files) {
                Run run = new Run(file);
                open.add(run);
                if (run.next()) {
                    queue.add(run);
                }
            }
            for (Run run = queue.poll(); run != null; run = queue.poll()) {
                items.accept(run.item());
                if (run.next()) {
                    queue.add(run);
                }
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private static DataOutputStream output(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    private static void write(byte[] item, DataOutputStream out) throws IOException {
        out.writeInt(item.length);
        out.write(item);
    }

    /** Deletes what is on disk. */
    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
    }

    /** Takes items one by one. */
    interface Items {
        void accept(byte[] item) throws IOException;
    }

    private static final class Run implements Comparable<Run>, AutoCloseable {
        private final DataInputStream in;
        private byte @Nullable [] item;

        Run(Path file) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        boolean next() throws IOException {
            try {
                byte[] next = new byte[in.readInt()];
                in.readFully(next);
                item = next;
                return true;
            } catch (EOFException e) {
                item = null;
                return false;
            }
        }

        byte[] item() {
            if (item == null) {
                throw new IllegalStateException("the run is at its end");
            }
            return item;
        }

        @Override
        public int compareTo(Run other) {
            return Arrays.compareUnsigned(item(), other.item());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
