package org.starling.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.starling.tables.csv.internal.CharsetDetector;
import org.starling.tables.csv.internal.LayoutDetector;

/**
 * How a file of delimited text is to be read or written.
 *
 * @param separator   between cells
 * @param decimalMark {@code .} or {@code ,}; differs from the separator
 * @param header      whether the first row that isn't blank names the columns
 */
public record DelimitedFormat(char separator, char decimalMark, Charset charset, boolean header) {

	/** RFC 4180 in UTF-8 with a header: what is written. */
	public static final DelimitedFormat STANDARD = new DelimitedFormat(',', '.', StandardCharsets.UTF_8, true);

	private static final int SAMPLE_BYTES = 1 << 16;

	public DelimitedFormat {
		if (decimalMark != '.' && decimalMark != ',' || separator == decimalMark || separator == '"' || separator == '\n'
				|| separator == '\r') {
			throw new IllegalArgumentException(
					"separator '" + separator + "' and decimal mark '" + decimalMark + "' do not go together");
		}
	}

	/**
	 * Finds the format out from the first 64 KiB: charset by byte-order mark, else UTF-8 when the bytes are valid, else
	 * windows-1252; separator among comma, semicolon, tab and bar by equal numbers of cells in all rows; decimal comma when
	 * more cells have it than a point; header when the first row holds no number and others do, or when nothing holds one.
	 *
	 * @throws IOException when the file can't be read
	 */
	public static DelimitedFormat detect(Path file) throws IOException {
		byte[] start;
		try (InputStream in = Files.newInputStream(file)) {
			start = in.readNBytes(SAMPLE_BYTES);
		}
		Charset charset = CharsetDetector.detect(start);
		String text = new String(start, charset);
		if (text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		boolean whole = start.length < SAMPLE_BYTES;
		return new LayoutDetector(text, whole).detect(charset);
	}

	public DelimitedFormat withSeparator(char other) {
		return new DelimitedFormat(other, decimalMark, charset, header);
	}

	public DelimitedFormat withDecimalMark(char other) {
		return new DelimitedFormat(separator, other, charset, header);
	}

	public DelimitedFormat withCharset(Charset other) {
		return new DelimitedFormat(separator, decimalMark, other, header);
	}

	public DelimitedFormat withHeader(boolean other) {
		return new DelimitedFormat(separator, decimalMark, charset, other);
	}
}
