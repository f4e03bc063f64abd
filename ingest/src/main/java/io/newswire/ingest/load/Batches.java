package io.newswire.ingest.load;

import io.newswire.ingest.kafka.PublishException;
import io.newswire.record.RawArticle;
import java.util.List;

/** Where the articles of a load go, some hundreds at a time: nothing is read while a batch is on its way. */
@FunctionalInterface
public interface Batches {

    /**
     * Publishes a batch, all or nothing.
     *
     * @throws PublishException if that cannot be done now
     */
    void publish(List<RawArticle> batch) throws PublishException;
}
