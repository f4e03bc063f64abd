package io.newswire.ingest.load;

import io.newswire.ingest.article.Entry;
import io.newswire.ingest.kafka.PublishException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * A web archive (WARC 1.0 and 1.1), plain or with each record in a member of gzip. Its answers of HTTP are read as pages,
 * some at a time; after a broken record the next whole one is looked for, where the file can be gone back in.
 */
final class WebArchive {

    /** Of a record; pages are smaller than the largest that is fetched, which is 15 MiB. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int BUFFER_BYTES = 256 * 1024;

    private final ReadableByteChannel file;
    private final Load load;

    WebArchive(ReadableByteChannel file, Load load) {
        this.file = file;
        this.load = load;
    }

    void read() throws IOException, PublishException {
        try (var pages = new Pages(load)) {
            WarcReader records = open();
            while (records != null) {
                records = read(records, pages);
            }
            pages.finish();
        }
    }

    /** Reads until the end, or a broken record. Returns a reader of what follows it, or null where nothing does. */
    private @Nullable WarcReader read(WarcReader records, Pages pages) throws IOException, PublishException {
        try {
            while (!load.isFull()) {
                Optional<WarcRecord> record = records.next();
                if (record.isEmpty()) {
                    return null;
                }
                Entry passed = take(record.get(), records.position(), pages);
                if (passed != null) {
                    load.add(passed);
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            // jwarc throws the latter, too, for headers that are not what they should be.
            return after(records.position(), e);
        }
    }

    /** Gives a page to be read; what is none is returned, unless it is there on the archive's own account. */
    private @Nullable Entry take(WarcRecord record, long offset, Pages pages) throws IOException, PublishException {
        String at = "byte " + offset;
        if (record instanceof WarcRevisit) {
            return new Entry.Skipped(at, "seen before by the crawler, without content");
        }
        if (!(record instanceof WarcResponse response)) {
            return null;
        }
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            return new Entry.Skipped(at, "not read by HTTP");
        }
        long size = record.body().size();
        if (size > MAX_BYTES) {
            return new Entry.Skipped(at, "larger than 16 MiB");
        }
        byte[] answer = record.body().stream().readNBytes((int) size);
        String date = record.headers().first("WARC-Date").orElse("");
        pages.add(new Page(at, String.valueOf(response.target()), date, answer));
        return null;
    }

    private WarcReader open() throws IOException {
        return new WarcReader(file, ByteBuffer.allocate(BUFFER_BYTES).flip());
    }

    private @Nullable WarcReader after(long broken, Exception e) throws IOException {
        String what = "a broken record (" + e + ")";
        if (file instanceof SeekableByteChannel seekable) {
            long next = new NextRecord(seekable).after(broken);
            if (next >= 0) {
                load.refuse("byte " + broken, what + "; reading goes on at byte " + next);
                seekable.position(next);
                return open();
            }
        }
        load.refuse("byte " + broken, what + ", and nothing after it can be read");
        return null;
    }
}
