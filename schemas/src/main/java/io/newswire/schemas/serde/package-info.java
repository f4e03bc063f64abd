/**
 * Records as bytes: Avro in Confluent's wire format (a zero byte, the schema's id in four bytes, the Avro encoding), with
 * Confluent's configuration keys and a registry that speaks Confluent's API. A program moves to Confluent's own classes
 * by naming them instead of these.
 *
 * <pre>{@code
 * RecordSerde<RawArticle> serde = RecordSerde.of(RawArticle.class, clientConfig);
 * }</pre>
 *
 * <p>Three kinds of failure are kept apart, because three different things follow from them: {@link
 * org.apache.kafka.common.errors.SerializationException} says that these bytes or this record are bad; {@link
 * RegistryUnavailableException} that the registry cannot be asked now, which says nothing about the bytes; any other
 * Kafka exception that somebody has to change a setting or a permission.
 */
@NullMarked
package io.newswire.schemas.serde;

import org.jspecify.annotations.NullMarked;
