package io.newswire.testkit;

import java.util.Map;

/** A real broker, registry and database for tests. Each part starts when it is first asked for. */
public interface Stack {

    /** The broker's address, as {@code host:port}. Topics are not created by use. */
    String bootstrapServers();

    /** The registry's address, for {@code schema.registry.url}. Its global compatibility rule is BACKWARD. */
    String registryUrl();

    /** A fresh, empty database. */
    Database newDatabase();

    /** The settings that a Kafka client and its serializers need: {@link #bootstrapServers}, {@link #registryUrl}. */
    Map<String, Object> clientConfig();

    /** A name that no other test uses, for topics, groups and tables: the prefix and a number. */
    String uniqueName(String prefix);

    /** A stack of one's own, for tests that use fixed names, or that stop a part. To be closed. */
    OwnStack fresh();
}
