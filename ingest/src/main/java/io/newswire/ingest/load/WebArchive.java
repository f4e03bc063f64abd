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
        while (!load.isFull()) {
            Item item;
            try {
                item = next(records);
            } catch (IOException | RuntimeException e) {
                // jwarc throws the latter, too, for headers that are not what they should be.
                return after(records.position(), e);
            }
            if (item == null) {
                return null;
            }
            if (item.page() != null) {
                pages.add(item.page());
            } else if (item.passed() != null) {
                load.add(item.passed());
            }
        }
        return null;
    }

    /** One record: a page to be read, or something that is passed over, or what is there on the archive's own account. */
    private record Item(@Nullable Page page, @Nullable Entry passed) {

        static Item passed(String at, String why) {
            return new Item(null, new Entry.Skipped(at, why));
        }
    }

    private static @Nullable Item next(WarcReader records) throws IOException {
        Optional<WarcRecord> record = records.next();
        return record.isEmpty() ? null : item(record.get(), "byte " + records.position());
    }

    private static Item item(WarcRecord record, String at) throws IOException {
        if (record instanceof WarcRevisit) {
            return Item.passed(at, "seen before by the crawler, without content");
        }
        if (!(record instanceof WarcResponse response)) {
            return new Item(null, null);
        }
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            return Item.passed(at, "not read by HTTP");
        }
        long size = record.body().size();
        if (size > MAX_BYTES) {
            return Item.passed(at, "larger than 16 MiB");
        }
        byte[] answer = record.body().stream().readNBytes((int) size);
        String date = record.headers().first("WARC-Date").orElse("");
        return new Item(new Page(at, String.valueOf(response.target()), date, answer), null);
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
