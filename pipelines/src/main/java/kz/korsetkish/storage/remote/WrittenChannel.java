package kz.korsetkish.storage.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file that is written from its beginning to its end. */
final class WrittenChannel implements SeekableByteChannel {
    private final OutputStream out;
    private long written;
    private boolean isOpen = true;

    WrittenChannel(OutputStream out) {
        this.out = out;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        out.write(bytes);
        written += bytes.length;
        return bytes.length;
    }

    @Override
    public long position() {
        return written;
    }

    @Override
    public long size() {
        return written;
    }

    @Override
    public int read(ByteBuffer target) {
        throw new NonReadableChannelException();
    }

    @Override
    public SeekableByteChannel position(long position) {
        throw new UnsupportedOperationException("a shared store writes a file in one go");
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new UnsupportedOperationException("a shared store writes a file in one go");
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        out.close();
    }
}
