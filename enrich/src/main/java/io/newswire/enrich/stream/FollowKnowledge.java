package io.newswire.enrich.stream;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Reads all edits to the knowledge, at the start before any article and then as they come.
 *
 * <p>Kafka Streams gives a global processor the records of a restoration too. The store is in memory, so that a
 * restoration is always of everything; bytes are not decoded here, because a failure would end the thread that all
 * tasks depend on.
 */
final class FollowKnowledge extends ContextualProcessor<String, byte[], Void, Void> {

    private static final String STORE = "knowledge";

    private final LiveKnowledge knowledge;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, byte[]> store;

    FollowKnowledge(LiveKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.key() != null) {
            store.put(record.key(), record.value());
            knowledge.edit(record.key(), record.value());
        }
    }
}
