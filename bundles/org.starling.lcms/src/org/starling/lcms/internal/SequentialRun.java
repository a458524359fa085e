package org.starling.lcms.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.lcms.Params;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;

/** A file read from front to back: tells the format from its root element and stops at the first damage of its structure. */
public final class SequentialRun implements AutoCloseable {

	private static final RunHeader UNKNOWN = new RunHeader(RunHeader.Format.UNKNOWN, "", "", "", List.of(), List.of(), List.of(), Params.NONE,
			-1);

	private final Problems problems = new Problems();
	private final ArrayDecoder decoder = new ArrayDecoder();
	private final XmlCursor cursor;
	private RunParser parser;
	private boolean ended;
	private long items;

	public SequentialRun(Path file) throws IOException {
		cursor = new XmlCursor(FileWindow.open(file), new byte[0]);
	}

	/** The next item, null at the end or behind a damage. */
	public RunItem next() {
		if (ended) {
			return null;
		}
		try {
			if (parser == null) {
				parser = parser();
			}
			RunItem item = parser.next();
			ended = item == null;
			if (item != null) {
				items++;
			} else if (items == 0) {
				problems.warning(cursor.here(), "", "the file holds neither spectra nor chromatograms");
			}
			return item;
		} catch (ReadStop stop) {
			ended = true;
			problems.add(stop.problem());
			return null;
		}
	}

	private RunParser parser() throws ReadStop {
		cursor.next();
		return switch (cursor.depth() == 0 ? "" : cursor.name()) {
			case "mzML", "indexedmzML" -> new MzmlParser(cursor, problems, decoder);
			case "mzXML", "msRun" -> new MzxmlParser(cursor, problems, decoder);
			default -> throw cursor.stop("the document is <" + cursor.name() + ">, neither mzML nor mzXML; convert it with msconvert", null);
		};
	}

	/** The parser, null before the first item was read. */
	RunParser parserSoFar() {
		return parser;
	}

	/** The text's encoding as an XML declaration writes it. */
	String encoding() {
		return cursor.encoding();
	}

	public RunHeader header() {
		return parser == null ? UNKNOWN : parser.header();
	}

	public List<ReadProblem> problems() {
		return problems.list();
	}

	@Override
	public void close() throws IOException {
		cursor.close();
	}
}
