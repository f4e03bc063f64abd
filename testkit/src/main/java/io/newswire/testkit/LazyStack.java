package io.newswire.testkit;

import java.util.Map;
import java.util.UUID;

/** A stack whose parts start one by one, as tests ask for them. */
final class LazyStack implements OwnStack {

    private final Backend backend;
    private final Lazy<Part> broker;
    private final Lazy<Part> registry;
    private final Lazy<DatabaseServer> database;

    LazyStack(Backend backend) {
        this.backend = backend;
        this.broker = new Lazy<>(backend::startBroker);
        this.registry = new Lazy<>(backend::startRegistry);
        this.database = new Lazy<>(backend::startDatabase);
    }

    @Override
    public String bootstrapServers() {
        return broker.get().address();
    }

    @Override
    public String registryUrl() {
        return registry.get().address();
    }

    @Override
    public Database newDatabase() {
        return database.get().create(uniqueName("test").replace('-', '_'));
    }

    @Override
    public Map<String, Object> clientConfig() {
        return Map.of("bootstrap.servers", bootstrapServers(), "schema.registry.url", registryUrl());
    }

    @Override
    public String uniqueName(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    @Override
    public OwnStack fresh() {
        return new LazyStack(anotherBackend());
    }

    Backend anotherBackend() {
        return backend.another();
    }

    @Override
    public void stopBroker() {
        broker.get().stop();
    }

    @Override
    public void startBroker() {
        broker.get().start();
    }

    @Override
    public void stopRegistry() {
        registry.get().stop();
    }

    @Override
    public void startRegistry() {
        registry.get().start();
    }

    @Override
    public void close() {
        registry.made().ifPresent(Part::close);
        broker.made().ifPresent(Part::close);
        database.made().ifPresent(DatabaseServer::close);
        backend.close();
    }
}
