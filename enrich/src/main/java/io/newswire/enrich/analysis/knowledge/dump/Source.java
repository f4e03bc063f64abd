package io.newswire.enrich.analysis.knowledge.dump;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A file to import from, unpacked as its first bytes ask: gzip and bzip2 of any number of members, or the table in a ZIP
 * archive.
 */
final class Source implements AutoCloseable {
    private static final int BUFFER = 1 << 18;
    private static final int MAGIC = 4;

    private final Counted packed;
    private final InputStream unpacked;

    private Source(Path file) throws IOException {
        this.packed = new Counted(Files.newInputStream(file));
        InputStream buffered = new BufferedInputStream(packed, BUFFER);
        try {
            this.unpacked = unpacked(buffered, file);
        } catch (IOException e) {
            buffered.close();
            throw e;
        }
    }

    static Source open(Path file) throws IOException {
        try {
            return new Source(file);
        } catch (ImportException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new ImportException("no file " + file, e);
        } catch (IOException e) {
            throw new ImportException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** As {@link InputStream#read(byte[])}. */
    int read(byte[] bytes) throws SourceException {
        try {
            return unpacked.read(bytes);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    /** Bytes of the file that have been read. */
    long position() {
        return packed.count;
    }

    private static InputStream unpacked(InputStream in, Path file) throws IOException {
        in.mark(MAGIC);
        byte[] start = in.readNBytes(MAGIC);
        in.reset();
        if (startsWith(start, 0x1f, 0x8b)) {
            return new BufferedInputStream(
                    GzipCompressorInputStream.builder()
                            .setInputStream(in)
                            .setDecompressConcatenated(true)
                            .get(),
                    BUFFER);
        }
        if (startsWith(start, 'B', 'Z', 'h')) {
            return new BufferedInputStream(new BZip2CompressorInputStream(in, true), BUFFER);
        }
        return startsWith(start, 'P', 'K', 3, 4) ? table(new ZipInputStream(in), file) : in;
    }

    /** GeoNames packs a table with a description or a list of languages. */
    private static InputStream table(ZipInputStream zip, Path file) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().replaceFirst(".*/", "");
            if (!entry.isDirectory() && !name.startsWith("readme") && !name.startsWith("iso-language")) {
                return zip;
            }
        }
        throw new ImportException(file + " is a ZIP archive without a table", null);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }

        /** Unknown: the file's own stream looks for its end, which a pipe does not have. */
        @Override
        public int available() {
            return 0;
        }
    }
}
