package io.newswire.ingest.push;

import io.javalin.http.Context;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request: no more of it than is wanted, and not for longer than it may take. */
final class RequestBody {

    private final int maxBytes;
    private final Duration patience;

    RequestBody(int maxBytes, Duration patience) {
        this.maxBytes = maxBytes;
        this.patience = patience;
    }

    byte[] read(Context request) throws RefusedPushException {
        if (request.contentLength() > maxBytes) {
            throw tooLarge();
        }
        try (InputStream in = decoded(new Bounded(request.bodyInputStream()), request.header("Content-Encoding"))) {
            byte[] body = in.readNBytes(maxBytes + 1);
            if (body.length > maxBytes) {
                throw tooLarge();
            }
            return body;
        } catch (TooSlowException e) {
            throw new RefusedPushException(
                    408, "the request was not there after " + patience.toSeconds() + " s", "the body");
        } catch (ZipException | EOFException e) {
            throw new RefusedPushException(400, "the body is no gzip, or not all of it: " + e.getMessage(), "the body");
        } catch (IOException e) {
            throw new RefusedPushException(400, "the body could not be read: " + e.getMessage(), "the body");
        }
    }

    private static InputStream decoded(InputStream in, @Nullable String encoding)
            throws IOException, RefusedPushException {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            default ->
                throw new RefusedPushException(
                        415, "Content-Encoding gzip or none is taken, not " + encoding, "the headers");
        };
    }

    private RefusedPushException tooLarge() {
        return new RefusedPushException(
                413,
                "the request is larger than " + maxBytes
                        + " bytes (ingest.push.body.max.bytes); send fewer articles at a" + " time",
                "the body");
    }

    private static final class TooSlowException extends IOException {}

    /** What comes over the wire: also gzip that unpacks to nothing comes to an end. */
    private final class Bounded extends FilterInputStream {

        private final long deadline = System.nanoTime() + patience.toNanos();
        private long left = maxBytes + 1L;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (System.nanoTime() > deadline) {
                throw new TooSlowException();
            }
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
