package org.starling.lcms.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A part of a file in memory that moves forward: {@code buffer[from … to)} has been read but not consumed.
 * A compressed file (gzip, several members allowed) is uncompressed on the way. A read error counts as the end of the data and is
 * kept as {@link #damage}, so that all that came before it is used. For one thread.
 */
final class FileWindow implements Closeable {

	private static final int SIZE = 1 << 18;
	private static final int SMALLEST = 1 << 12;
	private static final int GZIP_BUFFER = 1 << 16;

	/** What has been read; replaced when it grows. */
	byte[] buffer;
	/** The first byte that has not been consumed. */
	int from;
	/** Behind the last byte that has been read. */
	int to;

	private final ReadableByteChannel in;
	private final boolean compressed;
	/** How far the buffer may grow: a share of the memory that there is. */
	private final long largest = Math.min(Integer.MAX_VALUE - 64, Math.max(SIZE, Runtime.getRuntime().maxMemory() / 4));
	private long base;
	private boolean end;
	private IOException damage;

	private FileWindow(ReadableByteChannel in, boolean compressed, long base, long size) {
		buffer = new byte[(int) Math.clamp(size, SMALLEST, SIZE)];
		this.in = in;
		this.compressed = compressed;
		this.base = base;
	}

	/** From the start of the file; whether it is compressed is told from its first two bytes, not from its name. */
	static FileWindow open(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
		try {
			ByteBuffer magic = ByteBuffer.allocate(2);
			channel.read(magic, 0);
			if (magic.position() == 2 && magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b) {
				return new FileWindow(new CompressedChannel(channel), true, 0, SIZE);
			}
			return new FileWindow(channel, false, 0, channel.size());
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	/** From a place of an uncompressed file. Closing the window closes the channel. */
	static FileWindow at(Path file, long offset) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
		channel.position(offset);
		return new FileWindow(channel, false, offset, channel.size() - offset);
	}

	/** Offset of the first byte that has not been consumed, in the uncompressed data. */
	long position() {
		return base + from;
	}

	boolean isCompressed() {
		return compressed;
	}

	boolean isAtEnd() {
		return end && from == to;
	}

	/** Why reading ended before the file did; null when it did not. */
	IOException damage() {
		return damage;
	}

	/**
	 * Reads more behind what there is; the bytes not consumed may move within the buffer.
	 *
	 * @return false at the end of the data
	 * @throws IOException when the bytes not consumed are more than memory can hold
	 */
	boolean fill() throws IOException {
		if (end) {
			return false;
		}
		if (to == buffer.length) {
			if (from > 0) {
				System.arraycopy(buffer, from, buffer, 0, to - from);
				base += from;
				to -= from;
				from = 0;
			} else {
				if (buffer.length >= largest) {
					throw new IOException("an array of more than " + largest + " bytes of text does not fit into the memory of this program");
				}
				buffer = Arrays.copyOf(buffer, (int) Math.min(largest, 2L * buffer.length));
			}
		}
		try {
			int read = in.read(ByteBuffer.wrap(buffer, to, buffer.length - to));
			if (read > 0) {
				to += read;
				return true;
			}
		} catch (IOException e) {
			damage = e;
		}
		end = true;
		return false;
	}

	/** Makes at least {@code count} bytes available behind {@link #from} if the data have them. */
	boolean ensure(int count) throws IOException {
		while (to - from < count) {
			if (!fill()) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	/** Opens the decompressor at the first read, so that a damaged head is a damage like any other. */
	private static final class CompressedChannel implements ReadableByteChannel {

		private final FileChannel file;
		private InputStream data;

		CompressedChannel(FileChannel file) {
			this.file = file;
		}

		@Override
		public int read(ByteBuffer into) throws IOException {
			if (data == null) {
				data = new GZIPInputStream(Channels.newInputStream(file), GZIP_BUFFER);
			}
			// not by way of Channels, which would read on and lose what stands before a damage
			int read = data.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
			into.position(into.position() + Math.max(0, read));
			return read;
		}

		@Override
		public boolean isOpen() {
			return file.isOpen();
		}

		@Override
		public void close() throws IOException {
			file.close();
		}
	}
}
