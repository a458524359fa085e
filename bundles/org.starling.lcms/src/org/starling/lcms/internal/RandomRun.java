package org.starling.lcms.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;

/** Single items of an uncompressed file by their offsets. For one thread. */
public final class RandomRun {

	private final Path file;
	private final RunHeader header;
	private final RunParser first;
	private final byte[] head;
	private final ItemOffsets offsets;
	private final ArrayDecoder decoder = new ArrayDecoder();

	private RandomRun(Path file, SequentialRun start) throws IOException {
		this.file = file;
		header = start.header();
		first = start.parserSoFar();
		head = ("<?xml version=\"1.0\" encoding=\"" + start.encoding() + "\"?>").getBytes(StandardCharsets.US_ASCII);
		offsets = ItemOffsets.of(file, header.format() == RunHeader.Format.MZXML);
	}

	/** Null when items of the file cannot be read one by one: it is compressed, or its first item is not found by its tag. */
	public static RandomRun open(Path file) throws IOException {
		try (FileWindow window = FileWindow.open(file)) {
			if (window.isCompressed()) {
				return null;
			}
		}
		try (SequentialRun start = new SequentialRun(file)) {
			RunItem item = start.next();
			if (item == null) {
				return null;
			}
			RandomRun run = new RandomRun(file, start);
			boolean chromatogram = run.offsets.spectra().length == 0;
			long[] places = chromatogram ? run.offsets.chromatograms() : run.offsets.spectra();
			return places.length > 0 && places[0] == item.byteOffset() ? run : null;
		}
	}

	public RunHeader header() {
		return header;
	}

	public boolean fromIndex() {
		return offsets.fromIndex();
	}

	public int spectra() {
		return offsets.spectra().length;
	}

	public int chromatograms() {
		return offsets.chromatograms().length;
	}

	/** Reads one item; problems of its arrays are added to the list. @throws IOException when it cannot be read */
	public RunItem read(boolean chromatogram, int index, List<ReadProblem> found) throws IOException {
		long offset = (chromatogram ? offsets.chromatograms() : offsets.spectra())[index];
		Problems problems = new Problems();
		XmlCursor cursor = new XmlCursor(FileWindow.at(file, offset), head);
		try (cursor) {
			cursor.next();
			RunItem item;
			if (first instanceof MzmlParser parser) {
				MzmlItems items = new MzmlItems(cursor, parser.params().withProblems(problems), problems, decoder);
				items.setVersion(header.version());
				item = chromatogram ? items.chromatogram(index) : items.spectrum(index);
			} else {
				item = new MzxmlParser(cursor, problems, decoder).at(index);
			}
			found.addAll(problems.list());
			return item;
		} catch (ReadStop stop) {
			throw new IOException(file + ": " + stop.problem(), stop);
		}
	}
}
