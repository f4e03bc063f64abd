package io.newswire.enrich.stream;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** Memory that all state stores of a process share, so that their number does not multiply it. */
public final class StateMemory implements AutoCloseable {

    private static final double SHARE_OF_WRITE_BUFFERS = 0.5;

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    /** Takes at most this many bytes, as they are needed. */
    public StateMemory(long bytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes);
        writeBuffers = new WriteBufferManager((long) (bytes * SHARE_OF_WRITE_BUFFERS), cache);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    /** To be called when the last store is closed. */
    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }
}
