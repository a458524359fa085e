package org.starling.lcms.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

import org.starling.lcms.CvParam;
import org.starling.lcms.Params;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunHeader.Instrument;
import org.starling.lcms.RunItem;

/**
 * mzXML 2 and 3. A scan may hold the scans that were made of its ions; each is given when its own data have been read, so parents come
 * before children. For one thread. Source: Pedrioli et al., Nat Biotechnol 2004;22:1459 (doi 10.1038/nbt1031), and the schema mzXML_3.2.
 */
final class MzxmlParser implements RunParser {

	private final XmlCursor cursor;
	private final Problems problems;
	private final MzxmlPeaks peaks;
	private final List<Instrument> instruments = new ArrayList<>();
	private final List<String> sources = new ArrayList<>();
	private final List<String> software = new ArrayList<>();
	/** Open scans, innermost last; a scan that has been given stands as given. */
	private final Deque<MzxmlScan> open = new ArrayDeque<>();
	private String version = "";
	private long claimed = -1;
	private int count;
	private boolean rootRead;

	MzxmlParser(XmlCursor cursor, Problems problems, ArrayDecoder decoder) {
		this.cursor = cursor;
		this.problems = problems;
		peaks = new MzxmlPeaks(cursor, problems, decoder);
	}

	@Override
	public RunHeader header() {
		return new RunHeader(RunHeader.Format.MZXML, version, "", "", instruments, sources, software, Params.NONE,
				(int) Math.min(Integer.MAX_VALUE, claimed));
	}

	/** The scan whose start tag the cursor stands at, with that index. */
	RunItem at(int index) throws ReadStop {
		count = index;
		return next();
	}

	@Override
	public RunItem next() throws ReadStop {
		if (!rootRead) {
			rootRead = true;
			start();
		}
		while (true) {
			int event = cursor.next();
			if (event == XMLStreamConstants.END_DOCUMENT) {
				return null;
			}
			RunItem ready = event == XMLStreamConstants.END_ELEMENT ? end() : start();
			if (ready != null) {
				return ready;
			}
		}
	}

	private RunItem start() throws ReadStop {
		switch (cursor.name()) {
			case "mzXML" -> version = afterUnderscore(cursor.namespace());
			case "msRun" -> claimed = cursor.count("scanCount");
			case "parentFile" -> sources.add(cursor.attribute("fileName"));
			case "software" -> software.add((cursor.attribute("name") + " " + cursor.attribute("version")).trim());
			case "msInstrument", "instrument" -> instrument();
			case "index" -> cursor.skip();
			case "scan" -> {
				MzxmlScan parent = open.peekLast();
				open.addLast(new MzxmlScan(cursor, open.size()));
				return parent == null ? null : parent.give(this::index);
			}
			case "peaks", "precursorMz", "nameValue" -> {
				MzxmlScan scan = open.peekLast();
				if (scan == null) {
					problems.error(cursor.here(), cursor.path(), "the element stands outside of any scan and is left out");
					cursor.skip();
				} else {
					cursor.enterItem("scan[" + scan.id() + "]");
					scan.read(cursor, peaks);
				}
			}
			default -> {
				// an element that only holds others
			}
		}
		return null;
	}

	private RunItem end() {
		switch (cursor.name()) {
			case "scan" -> {
				MzxmlScan scan = open.pollLast();
				cursor.leaveItem();
				return scan == null ? null : scan.give(this::index);
			}
			case "msRun" -> {
				if (claimed >= 0 && claimed != count) {
					problems.warning(cursor.here(), cursor.path(), "the run claims " + claimed + " scans, there are " + count);
				}
			}
			default -> {
				// nothing is counted there
			}
		}
		return null;
	}

	private int index() {
		return count++;
	}

	private void instrument() throws ReadStop {
		List<CvParam> params = new ArrayList<>();
		String model = cursor.attribute("model");
		int depth = cursor.depth();
		while (cursor.depth() >= depth) {
			int event = cursor.next();
			if (event == XMLStreamConstants.END_DOCUMENT) {
				throw cursor.stop("the file ends here", null);
			}
			if (event == XMLStreamConstants.START_ELEMENT && !cursor.attribute("category").isEmpty()) {
				params.add(new CvParam("", cursor.attribute("category"), cursor.attribute("value"), "", ""));
				if (cursor.name().equals("msModel")) {
					model = cursor.attribute("value");
				}
			}
		}
		instruments.add(new Instrument("", model, new Params(params)));
	}

	private static String afterUnderscore(String namespace) {
		int at = namespace.lastIndexOf('_');
		return at < 0 ? "" : namespace.substring(at + 1);
	}
}
