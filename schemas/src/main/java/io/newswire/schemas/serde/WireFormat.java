package io.newswire.schemas.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Confluent's framing: which schema a record was written with, and where its Avro bytes begin. */
final class WireFormat {

    static final byte MAGIC = 0;

    /** The magic byte and the schema's id. */
    static final int PREFIX_BYTES = 5;

    /** Confluent's newer clients may put a 128-bit schema id, marked so, into a header. */
    private static final byte MAGIC_GUID = 1;

    private static final String KEY_HEADER = "__key_schema_id";
    private static final String VALUE_HEADER = "__value_schema_id";

    /**
     * Where a record's Avro bytes are.
     *
     * @param schemaId what they were written with
     * @param start index of the first of them
     */
    record Frame(int schemaId, int start) {}

    private WireFormat() {}

    /**
     * Reads the framing of a record.
     *
     * @throws SerializationException where there is none, or one that cannot be used
     */
    static Frame read(byte[] record, @Nullable Headers headers, boolean isKey) {
        Header header = headers == null ? null : headers.lastHeader(isKey ? KEY_HEADER : VALUE_HEADER);
        if (header != null && header.value() != null) {
            return new Frame(idOfHeader(header), 0);
        }
        if (record.length < PREFIX_BYTES || record[0] != MAGIC) {
            throw new SerializationException("not in Confluent's wire format: "
                    + (record.length < PREFIX_BYTES
                            ? "only " + record.length + " bytes"
                            : "it begins with byte " + record[0] + " instead of 0"));
        }
        return new Frame(ByteBuffer.wrap(record, 1, Integer.BYTES).getInt(), PREFIX_BYTES);
    }

    private static int idOfHeader(Header header) {
        byte[] id = header.value();
        if (id.length == PREFIX_BYTES && id[0] == MAGIC) {
            return ByteBuffer.wrap(id, 1, Integer.BYTES).getInt();
        }
        if (id.length > 0 && id[0] == MAGIC_GUID) {
            throw new SerializationException("its header " + header.key() + " holds a 128-bit schema id, which the"
                    + " registry's API does not resolve; let its producer write the id before the record"
                    + " (Confluent's PrefixSchemaIdSerializer)");
        }
        throw new SerializationException("its header " + header.key() + " is not a schema id: " + id.length + " bytes");
    }
}
