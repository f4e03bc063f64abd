package io.newswire.schemas.serde;

import org.apache.avro.Schema;

/**
 * A schema as a registry knows it.
 *
 * @param id the number that stands for it in records
 * @param schema the schema, its references resolved
 */
public record RegisteredSchema(int id, Schema schema) {}
