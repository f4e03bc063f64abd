package io.newswire.schemas.serde;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A registry in memory, for tests. Programs that are given only settings share one by its name, with {@code
 * schema.registry.url=mock://name}, as with Confluent's.
 */
public final class MockRegistryClient implements RegistryClient {

    /** Serdes that Kafka makes by class name have nothing in common but the settings: hence a table for the process. */
    private static final Map<String, MockRegistryClient> SCOPES = new ConcurrentHashMap<>();

    private final List<Schema> byId = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new HashMap<>();
    private final Map<String, String> compatibility = new HashMap<>();

    /** The registry that {@code mock://name} stands for. */
    public static MockRegistryClient forScope(String name) {
        return SCOPES.computeIfAbsent(name, any -> new MockRegistryClient());
    }

    /** Forgets the registry that {@code mock://name} stands for. */
    public static void dropScope(String name) {
        SCOPES.remove(name);
    }

    @Override
    public synchronized int register(String subject, Schema schema, boolean normalize) {
        List<Integer> versions = subjects.computeIfAbsent(subject, any -> new ArrayList<>());
        int id = idOfText(schema);
        if (!versions.contains(id)) {
            requireCompatible(subject, versions, schema);
            versions.add(id);
        }
        return id;
    }

    private int idOfText(Schema schema) {
        for (int i = 0; i < byId.size(); i++) {
            if (byId.get(i).toString().equals(schema.toString())) {
                return i + 1;
            }
        }
        byId.add(schema);
        return byId.size();
    }

    private void requireCompatible(String subject, List<Integer> versions, Schema schema) {
        if (versions.isEmpty() || !"BACKWARD".equals(compatibility.get(subject))) {
            return;
        }
        Schema latest = byId.get(versions.get(versions.size() - 1) - 1);
        var pair = SchemaCompatibility.checkReaderWriterCompatibility(schema, latest);
        if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new InvalidConfigurationException("Schema for " + subject + " cannot read what the latest one wrote: "
                    + pair.getResult().getIncompatibilities());
        }
    }

    @Override
    public synchronized int idOf(String subject, Schema schema, boolean normalize) {
        return subjects.getOrDefault(subject, List.of()).stream()
                .filter(id -> byId(id).toString().equals(schema.toString()))
                .findFirst()
                .orElseThrow(() -> new SerializationException("No such schema is registered in " + subject));
    }

    @Override
    public synchronized RegisteredSchema latest(String subject) {
        List<Integer> versions = subjects.get(subject);
        if (versions == null) {
            throw new SerializationException("No schema is registered in " + subject);
        }
        int id = versions.get(versions.size() - 1);
        return new RegisteredSchema(id, byId(id));
    }

    @Override
    public synchronized Schema byId(int id) {
        if (id < 1 || id > byId.size()) {
            throw new SerializationException("No schema has the id " + id);
        }
        return byId.get(id - 1);
    }

    @Override
    public synchronized void setCompatibility(String subject, String newCompatibility) {
        compatibility.put(subject, newCompatibility);
    }
}
