package io.newswire.ingest.load;

import io.newswire.ingest.kafka.PublishException;
import io.newswire.ingest.wire.WireXml;
import io.newswire.record.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.Clock;
import java.util.zip.GZIPInputStream;

/**
 * Publishes the articles of files: JSON lines, an array, or an object of many lines, of ninjs or Newswire's own keys;
 * NewsML-G2 and NITF; web archives (WARC); and all of these in gzip. Which it is, is told by looking. All but XML is read as
 * a stream, of any size; what is no article is told with where it is, and the rest goes on.
 */
public final class ArticleLoader {

    private static final int PEEK_BYTES = 64;

    private final Batches batches;
    private final Clock clock;

    /** A loader that publishes what it reads. */
    public ArticleLoader(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Loads one file.
     *
     * @param name the file's, for complaints
     * @param in its bytes, from where it stands; of a seekable one, what follows broken parts of a web archive can be read
     * @param source who gives the articles
     * @param limit the most articles taken
     * @param listener told how it goes
     * @throws PublishException if Kafka does not answer; what was told as published stays so
     */
    public LoadResult load(String name, ReadableByteChannel in, Source source, long limit, LoadListener listener)
            throws IOException, PublishException {
        var load = new Load(name, batches, source, limit, clock, listener);
        Beginning beginning = Beginning.of(in);
        if (beginning.isWebArchive()) {
            new WebArchive(beginning.whole(), load).read();
        } else {
            InputStream bytes = Channels.newInputStream(beginning.whole());
            text(beginning.isGzip() ? new GZIPInputStream(bytes) : bytes, load);
        }
        return load.finish();
    }

    private static void text(InputStream in, Load load) throws IOException, PublishException {
        var bytes = new BufferedInputStream(in, 64 * 1024);
        bytes.mark(PEEK_BYTES);
        byte[] first = bytes.readNBytes(PEEK_BYTES);
        bytes.reset();
        if (WireXml.isXml(first)) {
            new XmlFile(load).read(bytes);
        } else {
            new JsonFile(load).read(bytes);
        }
    }
}
