package org.starling.lcms.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import org.starling.lcms.CvParam;
import org.starling.lcms.DataArray;
import org.starling.lcms.Params;
import org.starling.lcms.Polarity;
import org.starling.lcms.Precursor;
import org.starling.lcms.Spectrum;

/** A scan of mzXML while it is read. */
final class MzxmlScan {

	private final String id;
	private final long offset;
	private final int msLevel;
	private final Polarity polarity;
	private final double timeSeconds;
	private final double collisionEnergy;
	private final long points;
	private final List<CvParam> params = new ArrayList<>();
	private final List<Precursor> precursors = new ArrayList<>();
	private final List<DataArray> arrays = new ArrayList<>();
	private boolean given;

	/** The cursor stands at the start tag. */
	MzxmlScan(XmlCursor cursor, int depth) {
		offset = cursor.tagOffset();
		id = cursor.attribute("num");
		long level = cursor.count("msLevel");
		msLevel = level > 0 && level < 1000 ? (int) level : 0;
		polarity = switch (cursor.attribute("polarity")) {
			case "+" -> Polarity.POSITIVE;
			case "-" -> Polarity.NEGATIVE;
			default -> Polarity.UNKNOWN;
		};
		timeSeconds = seconds(cursor.attribute("retentionTime"));
		collisionEnergy = number(cursor.attribute("collisionEnergy"));
		points = cursor.count("peaksCount");
		for (int i = 0; i < cursor.attributes(); i++) {
			params.add(new CvParam("", cursor.attributeName(i), cursor.attributeValue(i), "", ""));
		}
		if (depth > 0) {
			params.add(new CvParam("", "depth", Integer.toString(depth), "", ""));
		}
		cursor.enterItem("scan[" + id + "]");
	}

	String id() {
		return id;
	}

	/** Reads the element whose start tag the cursor stands at. */
	void read(XmlCursor cursor, MzxmlPeaks peaks) throws ReadStop {
		switch (cursor.name()) {
			case "peaks" -> arrays.addAll(peaks.read(points));
			case "precursorMz" -> {
				double intensity = number(cursor.attribute("precursorIntensity"));
				long charge = cursor.count("precursorCharge");
				double wide = number(cursor.attribute("windowWideness"));
				String spectrum = cursor.attribute("precursorScanNum");
				String method = cursor.attribute("activationMethod");
				double mz = number(cursor.text().trim());
				precursors.add(new Precursor(spectrum, mz, wide / 2, wide / 2, mz, charge > 0 && charge < 1000 ? (int) charge : 0, intensity,
						method, collisionEnergy));
			}
			default -> {
				params.add(new CvParam("", cursor.attribute("name"), cursor.attribute("value"), "", ""));
				cursor.skip();
			}
		}
	}

	/** The spectrum, the first time; afterwards null. */
	Spectrum give(IntSupplier index) {
		if (given) {
			return null;
		}
		given = true;
		Params all = new Params(params);
		return new Spectrum(index.getAsInt(), id, offset, msLevel, polarity, timeSeconds, all, List.of(all), precursors, arrays);
	}

	private static double number(String text) {
		return new CvParam("", "", text, "", "").number();
	}

	/** A duration of XML Schema, or a number of seconds; NaN when it is neither. */
	private static double seconds(String text) {
		if (text.startsWith("P")) {
			try {
				return Duration.parse(text).toNanos() * 1e-9;
			} catch (DateTimeException | ArithmeticException e) {
				return Double.NaN;
			}
		}
		return number(text);
	}
}
