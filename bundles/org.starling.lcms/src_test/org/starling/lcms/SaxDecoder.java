package org.starling.lcms;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Counts and sums of an mzML file by the JDK's SAX parser: shares no code with the bundle's reader. No numpress. */
final class SaxDecoder extends DefaultHandler {

	long spectra;
	long chromatograms;
	final long[] points = new long[2];
	final double[] sums = new double[2];

	private final boolean bigEndian;
	private final StringBuilder text = new StringBuilder();
	private final Set<String> array = new HashSet<>();
	private boolean inBinary;
	private int list;

	private SaxDecoder(boolean bigEndian) {
		this.bigEndian = bigEndian;
	}

	static SaxDecoder decode(Path file, boolean bigEndian) throws Exception {
		SaxDecoder decoder = new SaxDecoder(bigEndian);
		try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
				InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
			SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(in), decoder);
		}
		return decoder;
	}

	@Override
	public void startElement(String uri, String local, String name, Attributes attributes) {
		switch (name) {
			case "spectrum" -> {
				spectra++;
				list = 0;
			}
			case "chromatogram" -> {
				chromatograms++;
				list = 1;
			}
			case "binaryDataArray" -> array.clear();
			case "cvParam" -> array.add(attributes.getValue("accession"));
			case "binary" -> {
				inBinary = true;
				text.setLength(0);
			}
			default -> {
			}
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (inBinary) {
			text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String local, String name) {
		if (!name.equals("binary")) {
			return;
		}
		inBinary = false;
		if (!array.contains("MS:1000515")) {
			return;
		}
		byte[] bytes = Base64.getMimeDecoder().decode(text.toString());
		if (array.contains("MS:1000574") && bytes.length > 0) {
			try (InputStream in = new InflaterInputStream(new java.io.ByteArrayInputStream(bytes))) {
				bytes = in.readAllBytes();
			} catch (java.io.IOException e) {
				throw new AssertionError(e);
			}
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		while (buffer.hasRemaining()) {
			sums[list] += array.contains("MS:1000521") ? buffer.getFloat() : buffer.getDouble();
			points[list]++;
		}
	}
}
