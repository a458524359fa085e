package org.starling.lcms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.starling.lcms.CvParam;

/**
 * The bytes of a file as the XML parser gets them, less those that have a faster way. A read ends right behind a start tag that
 * announces Base64 text ({@code <binary>}, {@code <peaks …>}); the parser has then consumed all it was given when it reports that tag, and
 * its caller may {@link #take} the text straight from the window. Where {@link #collectParams} asks for it, {@code cvParam} tags are read here
 * and the parser never sees them: a read ends right before one, so that the parser has reported all tags before it, and what is collected
 * belongs to the element that is open. Together that is nine tenths of a usual file. What stands in comments and CDATA sections is passed on as it is.
 * For one thread.
 */
final class PayloadStream extends InputStream {

	private static final byte[][] TAGS = { "<binary".getBytes(StandardCharsets.US_ASCII), "<peaks".getBytes(StandardCharsets.US_ASCII) };
	private static final byte[][] OPAQUE = { "<!--".getBytes(StandardCharsets.US_ASCII), "<![CDATA[".getBytes(StandardCharsets.US_ASCII),
			"<?".getBytes(StandardCharsets.US_ASCII) };
	private static final byte[][] OPAQUE_ENDS = { "-->".getBytes(StandardCharsets.US_ASCII), "]]>".getBytes(StandardCharsets.US_ASCII),
			"?>".getBytes(StandardCharsets.US_ASCII) };
	private static final int LONGEST_TAG = 512;
	/** A tag longer than this is an attack on memory. */
	private static final long LONGEST_TOKEN = 1 << 26;

	private final FileWindow window;
	private final byte[] head;
	private final ParamTags tags = new ParamTags();
	private int headRead;
	private long taken;
	private long sinceToken;
	private boolean behindTag;
	/** What ends the comment, section or instruction that the next byte stands in; null outside of any. */
	private byte[] opaqueEnd;
	private List<CvParam> params;

	/** @param head bytes that the parser gets before those of the file, for a fragment; else empty */
	PayloadStream(FileWindow window, byte[] head) {
		this.window = window;
		this.head = head;
		this.taken = window.position() - head.length;
	}

	FileWindow window() {
		return window;
	}

	/** Turns an offset of the parser into one of the file; right for all that comes behind the bytes taken last. */
	long fileOffset(long parserOffset) {
		return parserOffset + taken;
	}

	/** The parser begins with a further token. */
	void tokenStarts() {
		sinceToken = 0;
	}

	/** Where parameters of the element that is open go; null: the parser gets them. */
	void collectParams(List<CvParam> into) {
		params = into;
	}

	List<CvParam> collected() {
		return params;
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
		while (true) {
			if (window.from == window.to && !window.fill()) {
				return -1;
			}
			int most = Math.min(length, window.to - window.from);
			int n = window.position() == 0 ? firstTag(length) : opaqueEnd == null ? untilTag(most) : untilOpaqueEnd(most);
			if (n > 0) {
				System.arraycopy(window.buffer, window.from, into, offset, n);
				window.from += n;
				sinceToken += n;
				if (sinceToken > LONGEST_TOKEN) {
					throw new IOException("a tag, comment or name is longer than " + LONGEST_TOKEN + " bytes");
				}
				return n;
			}
		}
	}

	/** The XML declaration goes to the parser in one piece: its count of bytes starts with the piece that the declaration ends in. */
	private int firstTag(int length) throws IOException {
		window.ensure(LONGEST_TAG);
		int most = Math.min(length, window.to - window.from);
		int end = ByteSearch.indexOf(window.buffer, window.from, window.from + most, (byte) '>') - window.from;
		return end < most ? end + 1 : most;
	}

	/**
	 * How many of the next bytes to hand over: all, or up to and including the first tag that announces a payload, or up to a tag.
	 * 0: parameters were read and the bytes of their tags are consumed.
	 */
	private int untilTag(int most) throws IOException {
		int at = 0;
		while (true) {
			at = ByteSearch.indexOf(window.buffer, window.from + at, window.from + most, (byte) '<') - window.from;
			if (at >= most) {
				return most;
			}
			if (window.to - window.from - at < LONGEST_TAG) {
				if (at > 0) {
					return at;
				}
				window.ensure(LONGEST_TAG);
			}
			int available = Math.min(LONGEST_TAG, window.to - window.from - at);
			byte next = available < 2 ? 0 : window.buffer[window.from + at + 1];
			if (next == 'c' && params != null && starts(ParamTags.TAG, at, available)) {
				if (at > 0) {
					return at;
				}
				if (takeParams()) {
					return 0;
				}
			} else if (next == 'b' || next == 'p') {
				int length = payloadTag(at, available);
				if (length > 0) {
					behindTag = at + length <= most;
					return behindTag ? at + length : at > 0 ? at : most;
				}
			} else if ((next == '!' || next == '?') && isOpaque(at, available)) {
				return at + 1;
			}
			at++;
		}
	}

	/** Reads the tags of parameters that stand at the window's start, one behind the other; false when there is none to be read here. */
	private boolean takeParams() throws IOException {
		int start = window.from;
		while (true) {
			CvParam param = tags.find(window.buffer, window.from, window.to);
			if (param == null) {
				break;
			}
			params.add(param);
			int at = window.from + tags.length;
			int behind = at;
			while (behind < window.to && window.buffer[behind] <= ' ' && window.buffer[behind] > 0) {
				behind++;
			}
			boolean another = window.to - behind >= LONGEST_TAG && ByteSearch.matches(window.buffer, behind, ParamTags.TAG);
			window.from = another ? behind : at;
			if (!another) {
				break;
			}
		}
		taken += window.from - start;
		return window.from > start;
	}

	private boolean starts(byte[] text, int at, int available) {
		return available > text.length && ByteSearch.matches(window.buffer, window.from + at, text);
	}

	/** Whether something opaque begins there; then its end is awaited. */
	private boolean isOpaque(int at, int available) {
		for (int i = 0; i < OPAQUE.length; i++) {
			if (starts(OPAQUE[i], at, available)) {
				opaqueEnd = OPAQUE_ENDS[i];
				return true;
			}
		}
		return false;
	}

	private int untilOpaqueEnd(int most) throws IOException {
		int last = opaqueEnd.length - 1;
		window.ensure(opaqueEnd.length);
		int range = Math.min(most, window.to - window.from);
		for (int at = 0; at < range; at++) {
			at = ByteSearch.indexOf(window.buffer, window.from + at, window.from + range, opaqueEnd[0]) - window.from;
			if (at >= range) {
				return range;
			}
			if (at + last >= window.to - window.from) {
				return at > 0 ? at : range;
			}
			if (ByteSearch.matches(window.buffer, window.from + at, opaqueEnd)) {
				opaqueEnd = null;
				return Math.max(1, at);
			}
		}
		return range;
	}

	/** Length of the tag if it announces a payload, else 0. */
	private int payloadTag(int at, int available) {
		byte[] bytes = window.buffer;
		int from = window.from + at;
		for (byte[] tag : TAGS) {
			if (starts(tag, at, available)) {
				byte next = bytes[from + tag.length];
				if (next == '>' || next == ' ' || next == '\n' || next == '\r' || next == '\t') {
					int end = ByteSearch.indexOf(bytes, from, from + available, (byte) '>');
					return end == from + available ? 0 : end - from + 1;
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
