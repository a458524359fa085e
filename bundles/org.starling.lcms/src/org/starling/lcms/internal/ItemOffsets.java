package org.starling.lcms.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where spectra and chromatograms stand in an uncompressed file: from its index when that is right, else by looking for their tags.
 *
 * @param spectra       byte offsets of the spectra's start tags
 * @param chromatograms those of the chromatograms
 * @param fromIndex     whether the file's index said so
 */
record ItemOffsets(long[] spectra, long[] chromatograms, boolean fromIndex) {

	private static final int TAIL = 1 << 12;
	private static final int LARGEST_INDEX = 1 << 28;
	private static final Pattern START = Pattern.compile("<(?:indexListOffset|indexOffset)>\\s*(\\d{1,18})\\s*<");
	private static final Pattern PART = Pattern.compile("<index\\s[^>]*name\\s*=\\s*[\"'](\\w+)[\"'][^>]*>(.*?)</index>", Pattern.DOTALL);
	private static final Pattern OFFSET = Pattern.compile("<offset\\b[^>]*>\\s*(\\d{1,18})\\s*</offset>");
	private static final byte[][] SPECTRUM = { ascii("<spectrum"), ascii("<scan") };
	private static final byte[] CHROMATOGRAM = ascii("<chromatogram");

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/** @param mzxml whether spectra are scans of mzXML */
	static ItemOffsets of(Path file, boolean mzxml) throws IOException {
		byte[] spectrum = SPECTRUM[mzxml ? 1 : 0];
		ItemOffsets index = index(file, spectrum);
		return index != null ? index : search(file, spectrum);
	}

	/** What the index says; null when there is none or an offset does not lead to a tag. */
	private static ItemOffsets index(Path file, byte[] spectrum) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long size = channel.size();
			Matcher start = START.matcher(text(channel, Math.max(0, size - TAIL), (int) Math.min(size, TAIL)));
			if (!start.find()) {
				return null;
			}
			long at = Long.parseLong(start.group(1));
			if (at <= 0 || at >= size || size - at > LARGEST_INDEX) {
				return null;
			}
			Matcher part = PART.matcher(text(channel, at, (int) (size - at)));
			long[] spectra = {};
			long[] chromatograms = {};
			while (part.find()) {
				long[] offsets = OFFSET.matcher(part.group(2)).results().mapToLong(found -> Long.parseLong(found.group(1))).toArray();
				boolean signal = part.group(1).equals("chromatogram");
				for (long offset : offsets) {
					if (!leadsTo(channel, offset, signal ? CHROMATOGRAM : spectrum)) {
						return null;
					}
				}
				if (signal) {
					chromatograms = offsets;
				} else {
					spectra = offsets;
				}
			}
			return spectra.length + chromatograms.length == 0 ? null : new ItemOffsets(spectra, chromatograms, true);
		}
	}

	private static boolean leadsTo(FileChannel channel, long offset, byte[] tag) throws IOException {
		ByteBuffer found = ByteBuffer.allocate(tag.length + 1);
		channel.read(found, offset);
		return found.remaining() == 0 && ByteSearch.matches(found.array(), 0, tag) && found.array()[tag.length] <= ' ';
	}

	private static String text(FileChannel channel, long at, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
			// a read may give less than there is
		}
		return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
	}

	private static ItemOffsets search(Path file, byte[] spectrum) throws IOException {
		long[] spectra = new long[256];
		long[] chromatograms = new long[16];
		int s = 0;
		int c = 0;
		int longest = CHROMATOGRAM.length + 1;
		try (FileWindow window = FileWindow.at(file, 0)) {
			while (window.ensure(longest) || window.to - window.from > spectrum.length) {
				int at = ByteSearch.indexOf(window.buffer, window.from, window.to, (byte) '<');
				window.from = at;
				if (at == window.to) {
					continue;
				}
				window.ensure(longest);
				if (starts(window, spectrum)) {
					spectra = s == spectra.length ? Arrays.copyOf(spectra, 2 * s) : spectra;
					spectra[s++] = window.position();
				} else if (starts(window, CHROMATOGRAM)) {
					chromatograms = c == chromatograms.length ? Arrays.copyOf(chromatograms, 2 * c) : chromatograms;
					chromatograms[c++] = window.position();
				}
				window.from++;
			}
		}
		return new ItemOffsets(Arrays.copyOf(spectra, s), Arrays.copyOf(chromatograms, c), false);
	}

	private static boolean starts(FileWindow window, byte[] tag) {
		return window.to - window.from > tag.length && ByteSearch.matches(window.buffer, window.from, tag)
				&& window.buffer[window.from + tag.length] <= ' ' && window.buffer[window.from + tag.length] > 0;
	}
}
