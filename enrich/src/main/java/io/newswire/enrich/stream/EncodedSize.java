package io.newswire.enrich.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** How large a record is once encoded, found without keeping the bytes. */
final class EncodedSize extends OutputStream {

    private long bytes;

    private EncodedSize() {}

    static long of(SpecificRecord record) {
        var size = new EncodedSize();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(size, null);
        try {
            SpecificData model = SpecificData.getForClass(record.getClass());
            new SpecificDatumWriter<SpecificRecord>(record.getSchema(), model).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("counting bytes does not fail", e);
        }
        return size.bytes;
    }

    @Override
    public void write(int oneByte) {
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        bytes += length;
    }
}
