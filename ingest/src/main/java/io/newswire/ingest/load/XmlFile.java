package io.newswire.ingest.load;

import io.newswire.ingest.article.ArticleFormatException;
import io.newswire.ingest.article.Entry;
import io.newswire.ingest.kafka.PublishException;
import io.newswire.ingest.wire.WireXml;
import java.io.IOException;
import java.io.InputStream;

/** A file of NewsML-G2 or NITF: one document, read as a whole. */
final class XmlFile {

    /** The tree of a document takes some ten times its bytes. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final Load load;

    XmlFile(Load load) {
        this.load = load;
    }

    void read(InputStream in) throws IOException, PublishException {
        byte[] document = in.readNBytes(MAX_BYTES + 1);
        if (document.length > MAX_BYTES) {
            load.refuse("", "a document of XML may have 16 MiB; part this one, for example a newsMessage by its items");
            return;
        }
        try {
            for (Entry entry : new WireXml().read(document, null, load.source(), load.now())) {
                load.add(entry);
            }
        } catch (ArticleFormatException e) {
            load.refuse(e.path(), e.getMessage());
        }
    }
}
