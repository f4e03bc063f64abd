package io.newswire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Subscription;
import io.newswire.schemas.RandomRecords;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerdeConfigTest {

    private static Map<String, Object> settings(Object... more) {
        var settings = new HashMap<String, Object>(Map.of("schema.registry.url", "mock://config-test"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put((String) more[i], more[i + 1]);
        }
        return settings;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema.registry.ulr",
                "use.latest.with.metadata",
                "use.schema.id",
                "rule.executors",
                "context.name.strategy",
                "avro.reflection.allow.null",
                "bearer.auth.issuer.endpoint.url",
                "proxy.host",
                "value.schema.id.serializer",
                "request.header.X-Forwarded-For",
                "latest.cache.ttl.sec",
                "schema.format",
                "auto.register.schema"
            })
    void refusesAKeyOfConfluentsThatItDoesNotSupport(String key) {
        assertThatThrownBy(() -> new SerdeConfig(settings(key, "x")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @Test
    void leavesKeysOfKafkasClientsAlone() {
        var settings = settings(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                "x",
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                "x",
                SaslConfigs.SASL_JAAS_CONFIG,
                "x",
                "some.interceptors.own",
                "x");
        for (var names : new Iterable<?>[] {
            ProducerConfig.configNames(), ConsumerConfig.configNames(), AdminClientConfig.configNames()
        }) {
            names.forEach(name -> settings.put(name.toString(), "x"));
        }

        assertThat(new SerdeConfig(settings).getList("schema.registry.url")).containsExactly("mock://config-test");
    }

    @Test
    void needsAnAddress() {
        assertThatThrownBy(() -> new SerdeConfig(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
        assertThatThrownBy(() -> new SerdeConfig(Map.of("schema.registry.url", "")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void readsNothingButGeneratedClasses() {
        assertThatThrownBy(() -> new RecordDeserializer<Subscription>().configure(settings(), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("specific.avro.reader");
        assertThatThrownBy(() -> new RecordDeserializer<Subscription>()
                        .configure(
                                settings("specific.avro.reader", true, "specific.avro.value.type", "java.lang.String"),
                                false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void findsTheClassByTheWritersSchemaWhereNoneIsSet() {
        var settings = settings("specific.avro.reader", "true");
        var record = new RandomRecords(1).next(Subscription.class);
        var serde = new RecordSerde<Subscription>();
        serde.configure(settings, false);

        byte[] bytes = serde.serializer().serialize("topic", record);

        assertThat(serde.deserializer().deserialize("topic", bytes)).isEqualTo(record);
    }

    @Test
    void readsKeysIntoTheClassThatIsSetForThem() {
        var settings = settings("specific.avro.reader", "true", "specific.avro.key.type", Subscription.class.getName());
        var record = new RandomRecords(1).next(Subscription.class);
        var serde = new RecordSerde<Subscription>();
        serde.configure(settings, true);

        byte[] bytes = serde.serializer().serialize("keyed", record);

        assertThat(serde.deserializer().deserialize("keyed", bytes)).isEqualTo(record);
        assertThat(MockRegistryClient.forScope("config-test")
                        .latest("keyed-key")
                        .id())
                .isPositive();
    }

    @Test
    void refusesANamingOfSubjectsThatItDoesNotKnow() {
        assertThatThrownBy(() -> RecordSerde.of(
                        Subscription.class, settings("value.subject.name.strategy", "com.example.Naming")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("com.example.Naming")
                .hasMessageContaining("TopicRecordNameStrategy");
    }

    @Test
    void saysThatItHasNotBeenConfigured() {
        var record = new RandomRecords(1).next(Subscription.class);

        assertThatThrownBy(() -> new RecordSerializer<Subscription>().serialize("topic", record))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(SerializationException.class);
    }
}
