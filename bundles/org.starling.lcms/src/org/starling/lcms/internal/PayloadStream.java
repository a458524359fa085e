package org.starling.lcms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file as the XML parser gets them. A read ends right behind a start tag that announces Base64 text ({@code <binary>},
 * {@code <peaks …>}); the parser has then consumed all it was given when it reports that tag, and its caller may take the text
 * straight from the window, so that four fifths of a file never pass through the parser. When the caller takes nothing, or the tag
 * stood in a comment, the text flows through the parser like any other. For one thread.
 */
final class PayloadStream extends InputStream {

	private static final byte[][] TAGS = { "<binary".getBytes(StandardCharsets.US_ASCII), "<peaks".getBytes(StandardCharsets.US_ASCII) };
	private static final int LONGEST_TAG = 512;
	/** A tag longer than this is an attack on memory. */
	private static final long LONGEST_TOKEN = 1 << 26;

	private final FileWindow window;
	private final byte[] head;
	private int headRead;
	private long taken;
	private long sinceToken;
	private boolean behindTag;

	/** @param head bytes that the parser gets before those of the file, for a fragment; else empty */
	PayloadStream(FileWindow window, byte[] head) {
		this.window = window;
		this.head = head;
		this.taken = window.position() - head.length;
	}

	FileWindow window() {
		return window;
	}

	/** Turns an offset of the parser into one of the file; right for all that comes behind the payload taken last. */
	long fileOffset(long parserOffset) {
		return parserOffset + taken;
	}

	/** The parser begins with a further token. */
	void tokenStarts() {
		sinceToken = 0;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		behindTag = false;
		if (headRead < head.length) {
			int n = Math.min(length, head.length - headRead);
			System.arraycopy(head, headRead, into, offset, n);
			headRead += n;
			return n;
		}
		if (window.from == window.to && !window.fill()) {
			return -1;
		}
		int n = untilPayload(Math.min(length, window.to - window.from));
		System.arraycopy(window.buffer, window.from, into, offset, n);
		window.from += n;
		sinceToken += n;
		if (sinceToken > LONGEST_TOKEN) {
			throw new IOException("a tag, comment or name is longer than " + LONGEST_TOKEN + " bytes");
		}
		return n;
	}

	/** How many of the next bytes to hand over: all, or up to and including the first tag that announces a payload, or up to that tag. */
	private int untilPayload(int most) throws IOException {
		int at = 0;
		while (true) {
			at = ByteSearch.indexOf(window.buffer, window.from + at, window.from + most, (byte) '<') - window.from;
			if (at >= most) {
				return most;
			}
			int rest = window.to - window.from - at;
			if (rest < LONGEST_TAG && at > 0 && most - at < LONGEST_TAG) {
				return at;
			}
			if (rest < LONGEST_TAG && window.ensure(at + LONGEST_TAG)) {
				rest = window.to - window.from - at;
			}
			int length = tagLength(window.from + at, Math.min(LONGEST_TAG, window.to - window.from - at));
			if (length > 0) {
				if (at + length <= most) {
					behindTag = true;
					return at + length;
				}
				return at > 0 ? at : most;
			}
			at++;
		}
	}

	/** Length of the tag at an index if it announces a payload, else 0. */
	private int tagLength(int at, int available) {
		byte[] bytes = window.buffer;
		for (byte[] tag : TAGS) {
			if (available > tag.length && bytes[at + 1] == tag[1] && ByteSearch.matches(bytes, at, tag)) {
				byte next = bytes[at + tag.length];
				if (next == '>' || next == ' ' || next == '\n' || next == '\r' || next == '\t') {
					int end = ByteSearch.indexOf(bytes, at, at + available, (byte) '>');
					return end == at + available ? 0 : end - at + 1;
				}
			}
		}
		return 0;
	}

	/**
	 * Takes the text behind the tag that the parser has just reported.
	 *
	 * @param parserOffset where the parser stands
	 * @param expected     the length of the text as the file claims it, or -1; only used to look there first
	 * @return the number of bytes, which then stand in the window's buffer right before its {@code from}, or -1 when the text has to
	 *         come through the parser: the tag was none that was recognised, or the text holds something other than characters
	 */
	int take(long parserOffset, long expected) throws IOException {
		if (!behindTag || fileOffset(parserOffset) != window.position()) {
			return -1;
		}
		long length = expected >= 0 && expected < Integer.MAX_VALUE - 2 && isTag(expected) ? expected : -1;
		if (length < 0) {
			int searched = 0;
			int at;
			while ((at = ByteSearch.indexOf(window.buffer, window.from + searched, window.to, (byte) '<') - window.from) == window.to
					- window.from) {
				searched = at;
				if (!window.fill()) {
					return -1;
				}
			}
			if (!window.ensure(at + 2) || window.buffer[window.from + at + 1] != '/') {
				return -1;
			}
			length = at;
		}
		window.from += (int) length;
		taken += length;
		behindTag = false;
		return (int) length;
	}

	/** Whether an end tag stands that far behind the window's start; reads no further than twice what a window holds at once. */
	private boolean isTag(long expected) throws IOException {
		if (expected + 2 > window.to - window.from && (expected > window.buffer.length || !window.ensure((int) expected + 2))) {
			return false;
		}
		int at = window.from + (int) expected;
		return window.buffer[at] == '<' && window.buffer[at + 1] == '/';
	}
}
