package org.starling.lcms.internal;

import java.util.ArrayList;
import java.util.List;

import org.starling.lcms.CvParam;
import org.starling.lcms.Params;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunHeader.Instrument;

/** What stands before the spectra of an mzML file, in whatever order. For one thread. */
final class MzmlHeader {

	/** Terms of an instrument configuration that do not name its model. */
	private static final List<String> NO_MODEL = List.of("MS:1000529", "MS:1000032", "MS:1000236", "MS:1000596", "MS:1000496");
	private static final String INSTRUMENT_MODEL = "MS:1000031";

	private final XmlCursor cursor;
	private final ParamReader params;
	private final List<Instrument> instruments = new ArrayList<>();
	private final List<String> sources = new ArrayList<>();
	private final List<String> software = new ArrayList<>();
	private Params content = Params.NONE;
	private String version = "";
	private String run = "";
	private String start = "";

	MzmlHeader(XmlCursor cursor, ParamReader params) {
		this.cursor = cursor;
		this.params = params;
	}

	String version() {
		return version;
	}

	RunHeader header(int spectra) {
		return new RunHeader(RunHeader.Format.MZML, version, run, start, instruments, sources, software, content, spectra);
	}

	/** Reads the element whose start tag the cursor stands at, if it is one of the header's; else goes into it. */
	void read() throws ReadStop {
		switch (cursor.name()) {
			case "mzML" -> {
				version = cursor.attribute("version");
				run = cursor.attribute("id");
			}
			case "run" -> {
				run = cursor.attribute("id").isEmpty() ? run : cursor.attribute("id");
				start = cursor.attribute("startTimeStamp");
			}
			case "fileContent" -> content = new Params(params.collect(cursor));
			case "referenceableParamGroup" -> {
				String id = cursor.attribute("id");
				params.define(id, params.collect(cursor));
			}
			case "sourceFile" -> {
				String name = cursor.attribute("name");
				sources.add(name.isEmpty() ? cursor.attribute("sourceFileName") : name);
				cursor.skip();
			}
			case "software" -> software();
			case "instrumentConfiguration", "instrument" -> {
				String id = cursor.attribute("id");
				List<CvParam> own = new ArrayList<>();
				List<CvParam> inner = new ArrayList<>();
				params.collect(cursor, own, inner);
				String model = model(own);
				own.addAll(inner);
				instruments.add(new Instrument(id, model, new Params(own)));
			}
			default -> {
				// an element that only holds others, or one that says nothing about the run
			}
		}
	}

	private void software() throws ReadStop {
		String id = cursor.attribute("id");
		String number = cursor.attribute("version");
		List<CvParam> found = params.collect(cursor);
		if (found.isEmpty()) {
			software.add((id + " " + number).trim());
			return;
		}
		CvParam first = found.getFirst();
		software.add(((first.name().isEmpty() ? id : first.name()) + " " + (number.isEmpty() ? first.value() : number)).trim());
	}

	private static String model(List<CvParam> params) {
		for (CvParam param : params) {
			if (!param.accession().isEmpty() && !NO_MODEL.contains(param.accession()) && !param.accession().equals(INSTRUMENT_MODEL)) {
				return param.name();
			}
			if (param.accession().equals(INSTRUMENT_MODEL) && !param.value().isEmpty()) {
				return param.value();
			}
		}
		return params.stream().filter(param -> param.accession().equals(INSTRUMENT_MODEL)).map(CvParam::name).findFirst().orElse("");
	}
}
