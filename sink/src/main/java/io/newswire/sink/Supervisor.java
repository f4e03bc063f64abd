package io.newswire.sink;

import io.newswire.record.Run;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.Topics;
import io.newswire.schemas.serde.RecordSerde;
import io.newswire.sink.loop.Step;
import io.newswire.sink.run.RunTable;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up topics and tables as soon as broker and database are there, then keeps the stores in step with the runs. */
final class Supervisor implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final Map<String, Object> clientConfig;
    private final RunStores stores;
    private final RecordSerde<Run> serde;
    private boolean topicsReady;
    private @Nullable RunTable table;

    Supervisor(Map<String, Object> clientConfig, RunStores stores) {
        this.clientConfig = clientConfig;
        this.stores = stores;
        this.serde = RecordSerde.of(Run.class, clientConfig);
    }

    @Override
    public void run() throws SQLException {
        if (!topicsReady) {
            ensureTopics();
            topicsReady = true;
        }
        stores.startLive();
        try {
            followRuns();
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void ensureTopics() {
        try (Admin admin = Admin.create(clientConfig)) {
            TopicAdmin.ensure(admin, Topics.all()).forEach(LOG::warn);
        }
    }

    private void followRuns() throws SQLException {
        if (table == null) {
            table = new RunTable(clientConfig, serde.deserializer());
        }
        if (table.update()) {
            stores.follow(table.runs(), table.discarded());
        }
    }

    @Override
    public void close() {
        if (table != null) {
            table.close();
            table = null;
        }
    }
}
