package io.newswire.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** What one thread encodes in, used again for each record. */
final class EncodeBuffer {

    /** Above this many bytes the memory is given back after use, so that one large record does not hold it for ever. */
    private static final int KEPT_BYTES = 1024 * 1024;

    private static final int FIRST_BYTES = 8 * 1024;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BYTES);
    private @Nullable BinaryEncoder encoder;

    <T> byte[] encode(int schemaId, DatumWriter<T> writer, T record) throws IOException {
        // First the encoder, because it hands on what a failed record has left in it; then the reset.
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, encoder);
        encoder = out;
        bytes.reset();
        bytes.write(WireFormat.MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
        writer.write(record, out);
        out.flush();
        byte[] encoded = bytes.toByteArray();
        if (encoded.length > KEPT_BYTES) {
            bytes = new ByteArrayOutputStream(FIRST_BYTES);
        }
        return encoded;
    }
}
