package org.starling.lcms.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/** Other ways to read an mzML file with zlib arrays of 64 bits, to be measured beside this bundle's own. */
public final class ParserTrials {

	private static final byte[] BINARY = "<binary>".getBytes(StandardCharsets.US_ASCII);

	private ParserTrials() {
	}

	/** Tags and text as tokens, nothing decoded. @return number of events */
	public static long tokens(Path file, boolean aalto) throws IOException, XMLStreamException {
		long events = 0;
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			XMLStreamReader reader = factory(aalto).createXMLStreamReader(in);
			while (reader.hasNext()) {
				reader.next();
				events++;
			}
		}
		return events;
	}

	/** All arrays to numbers by a StAX parser alone and the JDK's Base64 and zlib. @return number of values */
	public static long decoded(Path file, boolean aalto) throws IOException, XMLStreamException, DataFormatException {
		long values = 0;
		Inflater inflater = new Inflater();
		byte[] out = new byte[1 << 22];
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			XMLStreamReader reader = factory(aalto).createXMLStreamReader(in);
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("binary")) {
					byte[] text = reader.getElementText().getBytes(StandardCharsets.ISO_8859_1);
					values += numbers(inflater, Base64.getDecoder().decode(text), out).length;
				}
			}
		}
		inflater.end();
		return values;
	}

	/** The JDK's Base64 and zlib on the arrays' text, which is found by looking for its tags. @return number of bytes */
	public static long unpacked(Path file) throws IOException, DataFormatException {
		long bytes = 0;
		Inflater inflater = new Inflater();
		byte[] out = new byte[1 << 22];
		try (FileWindow window = FileWindow.at(file, 0)) {
			while (window.ensure(BINARY.length)) {
				window.from = ByteSearch.indexOf(window.buffer, window.from, window.to, (byte) '<');
				if (!window.ensure(BINARY.length) || !ByteSearch.matches(window.buffer, window.from, BINARY)) {
					window.from = Math.min(window.to, window.from + 1);
					continue;
				}
				window.from += BINARY.length;
				int length;
				while ((length = ByteSearch.indexOf(window.buffer, window.from, window.to, (byte) '<') - window.from) == window.to - window.from
						&& window.fill()) {
					// the text goes on
				}
				byte[] packed = Base64.getDecoder().decode(ByteBuffer.wrap(window.buffer, window.from, length)).array();
				inflater.reset();
				inflater.setInput(packed);
				bytes += inflater.inflate(out);
				window.from += length;
			}
		}
		inflater.end();
		return bytes;
	}

	private static double[] numbers(Inflater inflater, byte[] packed, byte[] out) throws DataFormatException {
		inflater.reset();
		inflater.setInput(packed);
		double[] values = new double[inflater.inflate(out) / Double.BYTES];
		ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
		return values;
	}

	private static XMLInputFactory factory(boolean aalto) {
		XMLInputFactory factory = aalto ? new InputFactoryImpl() : XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		if (!aalto) {
			// counts the text of the document itself as one entity
			factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
			factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
		}
		return factory;
	}
}
