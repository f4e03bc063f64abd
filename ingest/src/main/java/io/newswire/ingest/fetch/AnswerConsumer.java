package io.newswire.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Collects an answer, and breaks the connection as soon as it is too much. */
final class AnswerConsumer implements AsyncResponseConsumer<Answer> {

    private static final int OK = 200;

    /** A server says one or two such things before its answer; more keep us busy. */
    private static final int MAX_INFORMATION = 10;

    private final int maxBodyBytes;
    private final boolean cutting;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long received;
    private int information;
    private volatile @Nullable HttpResponse response;
    private @Nullable FutureCallback<Answer> callback;

    /**
     * A consumer of one answer.
     *
     * @param cutting whether the beginning is taken of a body that is too large; else the whole is refused
     */
    AnswerConsumer(int maxBodyBytes, boolean cutting) {
        this.maxBodyBytes = maxBodyBytes;
        this.cutting = cutting;
    }

    /** Whether the head of an answer has come. */
    boolean hasBegun() {
        return response != null;
    }

    @Override
    public void consumeResponse(
            HttpResponse answer, @Nullable EntityDetails entity, HttpContext context, FutureCallback<Answer> result)
            throws HttpException, IOException {
        this.response = answer;
        this.callback = result;
        if (entity == null) {
            complete();
            if (announcesBody(answer)) {
                // Breaks the connection: what should not come would be taken for the answer to its next request.
                throw new ProtocolException("a body after " + answer.getCode());
            }
        } else if (entity.getContentLength() > maxBodyBytes && !cutting) {
            throw new BodyTooLargeException(maxBodyBytes);
        }
    }

    private static boolean announcesBody(HttpResponse answer) {
        Header length = answer.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
        return answer.containsHeader(HttpHeaders.TRANSFER_ENCODING)
                || (length != null && !length.getValue().equals("0"));
    }

    @Override
    public void informationResponse(HttpResponse answer, HttpContext context) throws IOException {
        if (++information > MAX_INFORMATION) {
            throw new IOException("it answers " + answer.getCode() + " without end, and nothing else");
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    /** Only what is going to be read is kept; an error page is let pass by. */
    @Override
    public void consume(ByteBuffer bytes) throws IOException {
        byte[] chunk = new byte[bytes.remaining()];
        bytes.get(chunk);
        long room = maxBodyBytes - received;
        received += chunk.length;
        if (response != null && response.getCode() == OK) {
            body.write(chunk, 0, (int) Math.max(0, Math.min(room, chunk.length)));
        }
        if (chunk.length > room) {
            if (cutting) {
                complete();
            }
            // Also breaks the connection of an answer that is complete for us, which nobody sees any more.
            throw new BodyTooLargeException(maxBodyBytes);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        complete();
    }

    private void complete() {
        if (callback != null && response != null) {
            callback.completed(new Answer(response, body.toByteArray()));
        }
    }

    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {
        body.reset();
    }
}
