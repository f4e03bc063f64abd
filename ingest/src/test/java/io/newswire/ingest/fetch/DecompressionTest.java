package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressionTest {

    private static final int MAX = 100_000;

    private static final byte[] HELLO = "hello, hello".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void inflatesBothThingsThatAreCalledDeflate(boolean bare) throws Exception {
        assertThat(Decompression.decode(deflated(HELLO, bare), "Deflate", MAX)).isEqualTo(HELLO);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cutsABombOff(boolean bare) {
        assertThatThrownBy(() -> Decompression.decode(deflated(new byte[20_000_000], bare), "deflate", MAX))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotTakeHalfForTheWhole(boolean bare) throws Exception {
        byte[] whole = deflated(HELLO, bare);

        assertThatThrownBy(() -> Decompression.decode(Arrays.copyOf(whole, whole.length - 6), "deflate", MAX))
                .isInstanceOf(IOException.class);
    }

    @Test
    void takesExactlyAsMuchAsItMay() throws Exception {
        assertThat(Decompression.decode(deflated(new byte[MAX], false), "deflate", MAX))
                .hasSize(MAX);
    }

    @Test
    void takesNothingForAnythingCompressed() {
        assertThatThrownBy(() -> Decompression.decode(new byte[0], "deflate", MAX))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Decompression.decode(new byte[0], "gzip", MAX)).isInstanceOf(IOException.class);
    }

    private static byte[] deflated(byte[] plain, boolean bare) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, bare))) {
            deflate.write(plain);
        }
        return bytes.toByteArray();
    }

    /** Five bytes stored as they are: a block can be written by hand, for want of an encoder. */
    @Test
    void readsBrotliThoughItIsNotAskedFor() throws Exception {
        byte[] brotli = {0x0B, 0x02, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', 0x03};

        assertThat(Decompression.decode(brotli, "br", MAX)).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Decompression.decode(brotli, "br", 4)).isInstanceOf(BodyTooLargeException.class);
        assertThatThrownBy(() -> Decompression.decode(Arrays.copyOf(brotli, 6), "br", MAX))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Decompression.decode(new byte[] {1, 2, 3}, "br", MAX))
                .isInstanceOf(IOException.class);
    }
}
