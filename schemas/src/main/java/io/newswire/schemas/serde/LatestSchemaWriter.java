package io.newswire.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Writes records with another schema than their own. A generated class numbers its fields by its own schema, so a record
 * is first written with that one and then resolved to the other by Avro's rules.
 */
final class LatestSchemaWriter<T> implements DatumWriter<T> {

    private final DatumWriter<T> own;
    private final DatumReader<GenericRecord> resolver;
    private final DatumWriter<GenericRecord> latest;

    LatestSchemaWriter(DatumWriter<T> own, Schema ownSchema, Schema latestSchema) {
        this.own = own;
        this.resolver = new GenericDatumReader<>(ownSchema, latestSchema);
        this.latest = new GenericDatumWriter<>(latestSchema);
    }

    @Override
    public void setSchema(Schema schema) {
        throw new UnsupportedOperationException("the schemas are given once");
    }

    @Override
    public void write(T record, Encoder out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        own.write(record, encoder);
        encoder.flush();
        var decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
        latest.write(resolver.read(null, decoder), out);
    }
}
