package io.newswire.sink;

import io.newswire.record.Run;
import io.newswire.schemas.TopicAdmin;
import io.newswire.schemas.Topics;
import io.newswire.sink.store.Migrations;
import io.newswire.sink.store.Promotion;
import io.newswire.sink.store.RunStore;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store at work for the live run, and for every reprocessing run that there is. */
final class RunStores implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunStores.class);

    private final RunStore.Parts parts;
    private final Migrations migrations;
    private final Promotion promotion;
    private final Map<String, RunStore> working = new ConcurrentHashMap<>();
    private final Map<String, Run> runs = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    RunStores(RunStore.Parts parts) {
        this.parts = parts;
        this.migrations = new Migrations(parts.database());
        this.promotion = new Promotion(parts.database());
    }

    /** Sets up the database, and begins to write the live run. */
    void startLive() throws SQLException {
        if (!working.containsKey(Topics.LIVE)) {
            migrations.migrate();
            working.put(Topics.LIVE, RunStore.start(Topics.LIVE, parts));
        }
    }

    /**
     * Begins and ends what has to be. Safe to repeat after a failure.
     *
     * @param wanted the reprocessing runs there are
     * @param discarded names of runs that there once were, whose stores are dropped
     */
    void follow(Map<String, Run> wanted, Set<String> discarded) throws SQLException {
        for (Run old : List.copyOf(runs.values())) {
            if (!old.equals(wanted.get(old.getName()))) {
                stop(old.getName());
                dropped.remove(old.getName());
            }
        }
        for (String name : discarded) {
            drop(name);
        }
        for (Map.Entry<String, Run> run : wanted.entrySet()) {
            start(run.getKey(), run.getValue());
        }
    }

    private void start(String name, Run run) throws SQLException {
        if (working.containsKey(name)) {
            return;
        }
        try (Admin admin = Admin.create(parts.clientConfig())) {
            TopicAdmin.ensure(admin, List.of(Topics.enriched(name), Topics.stories(name)));
        }
        migrations.migrate(name);
        working.put(name, RunStore.start(name, parts));
        runs.put(name, run);
        LOG.info("run {} is being written to the store", name);
    }

    private void stop(String name) {
        RunStore store = working.remove(name);
        if (store != null) {
            store.close();
        }
        runs.remove(name);
    }

    /** A promoted run is kept, without news, until another one is promoted. */
    private void drop(String name) throws SQLException {
        if (dropped.contains(name)) {
            return;
        }
        try {
            promotion.discard(name);
            dropped.add(name);
            reported.remove(name);
        } catch (IllegalStateException e) {
            if (reported.add(name)) {
                LOG.warn("the store of a discarded run is kept: {}", e.getMessage());
            }
        }
    }

    /** How each store stands, by the name of its run. */
    Map<String, String> states() {
        var states = new HashMap<String, String>();
        working.forEach((run, store) -> states.put(run, store.failure().orElse("ok")));
        return states;
    }

    @Override
    public void close() {
        working.values().forEach(RunStore::stop);
        working.values().forEach(RunStore::close);
    }
}
