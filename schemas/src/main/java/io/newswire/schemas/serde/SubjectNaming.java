package io.newswire.schemas.serde;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** How the subject of a schema is named in the registry; each is called as Confluent calls its class. */
enum SubjectNaming {
    TopicNameStrategy {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return topic + (isKey ? "-key" : "-value");
        }
    },
    RecordNameStrategy {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return schema.getFullName();
        }
    },
    TopicRecordNameStrategy {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return topic + "-" + schema.getFullName();
        }
    };

    private static final String CONFLUENT_PACKAGE = "io.confluent.kafka.serializers.subject.";

    abstract String subject(String topic, boolean isKey, Schema schema);

    /** Finds it by Confluent's class name, with or without the package. */
    static SubjectNaming of(String key, String className) {
        String name =
                className.startsWith(CONFLUENT_PACKAGE) ? className.substring(CONFLUENT_PACKAGE.length()) : className;
        return Arrays.stream(values())
                .filter(naming -> naming.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigException(
                        key,
                        className,
                        "supported are "
                                + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + ", also with the package " + CONFLUENT_PACKAGE));
    }
}
