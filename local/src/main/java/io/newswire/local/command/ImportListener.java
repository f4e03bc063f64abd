package io.newswire.local.command;

import io.newswire.ingest.load.LoadListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;

/** Shows how the import of one file goes; how much is left is told by its bytes. */
record ImportListener(PrintWriter err, ProgressLine progress, ReadableByteChannel file, long before)
        implements LoadListener {

    @Override
    public void refused(String what) {
        err.println("newswire: " + Terminal.clean(what));
    }

    @Override
    public void published(long articles) {
        progress.showShare(before + articles, share());
    }

    private double share() {
        try {
            return file instanceof SeekableByteChannel seekable && seekable.size() > 0
                    ? (double) seekable.position() / seekable.size()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
