package org.starling.lcms.internal;

import javax.xml.stream.XMLStreamConstants;

import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;

/** mzML 1.1.0, 1.1.1 and the drafts from 0.99.1 on. For one thread. Source: HUPO-PSI, mzML 1.1.0 specification. */
final class MzmlParser implements RunParser {

	private final XmlCursor cursor;
	private final Problems problems;
	private final ParamReader params;
	private final MzmlHeader head;
	private final MzmlItems items;

	private long claimedSpectra = -1;
	private long claimedChromatograms = -1;
	private int spectra;
	private int chromatograms;
	private boolean rootRead;

	/** The cursor stands at the start tag of the document's root. */
	MzmlParser(XmlCursor cursor, Problems problems, ArrayDecoder decoder) {
		this.cursor = cursor;
		this.problems = problems;
		params = new ParamReader(problems);
		head = new MzmlHeader(cursor, params);
		items = new MzmlItems(cursor, params, problems, decoder);
	}

	/** The groups of parameters that have been read. */
	ParamReader params() {
		return params;
	}

	@Override
	public RunHeader header() {
		return head.header((int) Math.min(Integer.MAX_VALUE, claimedSpectra));
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
			if (event == XMLStreamConstants.END_ELEMENT) {
				end();
			} else if (cursor.name().equals("spectrum")) {
				return items.spectrum(spectra++);
			} else if (cursor.name().equals("chromatogram")) {
				return items.chromatogram(chromatograms++);
			} else {
				start();
			}
		}
	}

	private void start() throws ReadStop {
		switch (cursor.name()) {
			case "spectrumList" -> claimedSpectra = cursor.count("count");
			case "chromatogramList" -> claimedChromatograms = cursor.count("count");
			case "indexList", "index" -> cursor.skip();
			case "mzML" -> {
				head.read();
				items.setVersion(head.version());
			}
			default -> head.read();
		}
	}

	private void end() {
		switch (cursor.name()) {
			case "spectrumList" -> claimed("spectra", claimedSpectra, spectra);
			case "chromatogramList" -> claimed("chromatograms", claimedChromatograms, chromatograms);
			default -> {
				// nothing is counted there
			}
		}
	}

	private void claimed(String what, long claim, int found) {
		if (claim >= 0 && claim != found) {
			problems.warning(cursor.here(), cursor.path(), "the list claims " + claim + " " + what + ", there are " + found);
		}
	}
}
