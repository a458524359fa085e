package org.starling.lcms.internal;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

import org.starling.lcms.Chromatogram;
import org.starling.lcms.ChromatogramKind;
import org.starling.lcms.CvParam;
import org.starling.lcms.CvUnits;
import org.starling.lcms.DataArray;
import org.starling.lcms.Params;
import org.starling.lcms.Polarity;
import org.starling.lcms.Precursor;
import org.starling.lcms.Spectrum;

/** Reads {@code spectrum} and {@code chromatogram} of mzML. For one thread. */
final class MzmlItems {

	private static final String MS_LEVEL = "MS:1000511";
	private static final String SCAN_START = "MS:1000016";
	private static final double MINUTE = 60;

	private final XmlCursor cursor;
	private final ParamReader params;
	private final MzmlArrays arrays;

	private final List<CvParam> own = new ArrayList<>();
	private final List<Params> scans = new ArrayList<>();
	private final List<Precursor> precursors = new ArrayList<>();
	private final List<DataArray> found = new ArrayList<>();
	private double q3;
	/** Seconds that one unit of a scan's time has when it names none: draft 0.99 wrote seconds, later minutes are usual. */
	private double unnamedTime = MINUTE;

	MzmlItems(XmlCursor cursor, ParamReader params, Problems problems, ArrayDecoder decoder) {
		this.cursor = cursor;
		this.params = params;
		arrays = new MzmlArrays(cursor, params, problems, decoder);
	}

	void setVersion(String version) {
		boolean draft = version.startsWith("0.");
		arrays.setDraft(draft);
		unnamedTime = draft ? 1 : MINUTE;
	}

	/** The cursor stands at the start tag; afterwards behind the end tag. */
	Spectrum spectrum(int index) throws ReadStop {
		long offset = cursor.tagOffset();
		String id = cursor.attribute("id");
		String level = cursor.attribute("msLevel");
		read("spectrum[" + id + "]");
		Params all = new Params(own);
		return new Spectrum(index, id, offset, level(level, all), polarity(all), time(), all, scans, precursors, found);
	}

	/** The cursor stands at the start tag; afterwards behind the end tag. */
	Chromatogram chromatogram(int index) throws ReadStop {
		long offset = cursor.tagOffset();
		String id = cursor.attribute("id");
		read("chromatogram[" + id + "]");
		Params all = new Params(own);
		Precursor precursor = precursors.isEmpty() ? null : precursors.getFirst();
		return new Chromatogram(index, id, offset, ChromatogramKind.of(all), polarity(all), precursor == null ? Double.NaN
				: first(precursor.isolationTarget(), precursor.selectedMz()), q3, precursor == null ? Double.NaN : precursor.collisionEnergy(),
				all, found);
	}

	private void read(String name) throws ReadStop {
		own.clear();
		scans.clear();
		precursors.clear();
		found.clear();
		q3 = Double.NaN;
		cursor.enterItem(name);
		cursor.collectParams(own);
		long length = cursor.count("defaultArrayLength");
		int depth = cursor.depth();
		while (cursor.depth() >= depth) {
			int event = cursor.next();
			if (event == XMLStreamConstants.END_DOCUMENT) {
				throw cursor.stop("the file ends here", null);
			}
			if (event != XMLStreamConstants.START_ELEMENT || params.read(cursor, own)) {
				continue;
			}
			switch (cursor.name()) {
				case "binaryDataArray" -> found.add(arrays.read(length));
				case "scan" -> scans.add(new Params(params.collect(cursor)));
				case "precursor" -> precursors.add(precursor());
				case "product" -> q3 = target(params.collect(cursor));
				case "acquisitionList", "userParam" -> cursor.skip();
				default -> {
					// scanList, precursorList, binaryDataArrayList …: what is in them is read
				}
			}
		}
		cursor.collectParams(null);
		cursor.leaveItem();
	}

	private Precursor precursor() throws ReadStop {
		String spectrum = cursor.attribute("spectrumRef");
		List<CvParam> all = params.collect(cursor);
		int charge = 0;
		double lower = Double.NaN;
		double upper = Double.NaN;
		double mz = Double.NaN;
		double intensity = Double.NaN;
		double energy = Double.NaN;
		String dissociation = "";
		for (CvParam param : all) {
			switch (param.accession()) {
				case "MS:1000828" -> lower = param.number();
				case "MS:1000829" -> upper = param.number();
				case "MS:1000744", "MS:1000040" -> mz = first(mz, param.number());
				case "MS:1000042" -> intensity = first(intensity, param.number());
				case "MS:1000041" -> charge = Double.isNaN(param.number()) ? 0 : (int) param.number();
				case "MS:1000045" -> energy = first(energy, param.number());
				case "MS:1000133", "MS:1000422", "MS:1000598", "MS:1000599", "MS:1000250", "MS:1000435", "MS:1002481", "MS:1002631" -> dissociation = param
						.name();
				default -> {
					// further parameters of the precursor
				}
			}
		}
		return new Precursor(spectrum, target(all), lower, upper, mz, charge, intensity, dissociation, energy);
	}

	private static double target(List<CvParam> all) {
		for (CvParam param : all) {
			if (param.accession().equals("MS:1000827")) {
				return param.number();
			}
		}
		return Double.NaN;
	}

	private static double first(double one, double other) {
		return Double.isNaN(one) ? other : one;
	}

	private static int level(String attribute, Params all) {
		double level = all.number(MS_LEVEL);
		if (Double.isNaN(level)) {
			level = new CvParam("", "", attribute, "", "").number();
		}
		return level > 0 && level < 1000 ? (int) level : 0;
	}

	private Polarity polarity(Params all) {
		Polarity polarity = of(all);
		for (int i = 0; i < scans.size() && polarity == Polarity.UNKNOWN; i++) {
			polarity = of(scans.get(i));
		}
		return polarity;
	}

	private static Polarity of(Params params) {
		for (CvParam param : params.list()) {
			switch (param.accession()) {
				case "MS:1000130" -> {
					return Polarity.POSITIVE;
				}
				case "MS:1000129" -> {
					return Polarity.NEGATIVE;
				}
				default -> {
					// a parameter that says nothing of the charge
				}
			}
		}
		return Polarity.UNKNOWN;
	}

	private double time() {
		for (Params scan : scans) {
			for (CvParam param : scan.list()) {
				if (param.accession().equals(SCAN_START)) {
					double seconds = CvUnits.seconds(param.unitAccession());
					return param.number() * (Double.isNaN(seconds) ? unnamedTime : seconds);
				}
			}
		}
		return Double.NaN;
	}
}
