package org.starling.lcms.internal;

import java.util.List;

import org.starling.lcms.ArrayKind;
import org.starling.lcms.CvParam;
import org.starling.lcms.DataArray;

/** Reads {@code peaks} of mzXML: pairs of m/z and intensity, or one kind of values. For one thread. */
final class MzxmlPeaks {

	private static final CvParam MZ = new CvParam("MS:1000514", "m/z array", "", "MS:1000040", "m/z");
	private static final CvParam INTENSITY = new CvParam("MS:1000515", "intensity array", "", "MS:1000131", "number of detector counts");

	private final XmlCursor cursor;
	private final Problems problems;
	private final ArrayDecoder decoder;

	MzxmlPeaks(XmlCursor cursor, Problems problems, ArrayDecoder decoder) {
		this.cursor = cursor;
		this.problems = problems;
		this.decoder = decoder;
	}

	/** @param points number of points that the scan claims, or -1 */
	List<DataArray> read(long points) throws ReadStop {
		String content = cursor.attribute("contentType").isEmpty() ? cursor.attribute("pairOrder") : cursor.attribute("contentType");
		String order = cursor.attribute("byteOrder");
		String compression = cursor.attribute("compressionType");
		long precision = cursor.count("precision");
		boolean pairs = content.isEmpty() || content.equals("m/z-int");
		Encoding encoding = new Encoding(precision == 64 ? Encoding.Type.FLOAT64 : Encoding.Type.FLOAT32, compression.equals("zlib"),
				Encoding.Transform.NONE, !order.equals("little"));
		int depth = cursor.depth();
		cursor.payload(-1);
		String unreadable = precision > 0 && precision != 32 && precision != 64 ? "numbers of " + precision + " bits are not read"
				: compression.isEmpty() || compression.equals("none") || compression.equals("zlib") ? null
						: "the compression \"" + compression + "\" is not read; convert the file with zlib";
		long declared = points < 0 ? -1 : pairs ? 2 * points : points;
		double[] values = new double[0];
		if (unreadable == null) {
			values = decoder.decode(cursor.payload, cursor.payloadFrom, cursor.payloadTo, encoding, declared);
			if (points == 0 && values.length == 2 && values[0] == 0 && values[1] == 0) {
				// a scan without peaks that its writer gave one of zeros, since the schema of version 2 asks for one
				values = new double[0];
				decoder.fault = null;
			}
		} else {
			decoder.fault = unreadable;
			decoder.faultAt = -1;
		}
		if (decoder.fault != null) {
			problems.error(cursor.payloadOffset + Math.max(0, decoder.faultAt), cursor.path(), decoder.fault);
		}
		boolean whole = decoder.fault == null;
		cursor.finishPayload(depth);
		return pairs ? split(values, encoding, points, whole) : List.of(single(content, values, encoding, points, whole));
	}

	private static List<DataArray> split(double[] values, Encoding encoding, long points, boolean whole) {
		double[] mz = new double[values.length / 2];
		double[] intensity = new double[mz.length];
		for (int i = 0; i < mz.length; i++) {
			mz[i] = values[2 * i];
			intensity[i] = values[2 * i + 1];
		}
		int declared = (int) Math.min(Integer.MAX_VALUE, Math.max(0, points));
		return List.of(new DataArray(ArrayKind.MZ, MZ, encoding.title(), mz, declared, whole),
				new DataArray(ArrayKind.INTENSITY, INTENSITY, encoding.title(), intensity, declared, whole));
	}

	private static DataArray single(String content, double[] values, Encoding encoding, long points, boolean whole) {
		int declared = (int) Math.min(Integer.MAX_VALUE, Math.max(0, points));
		return switch (content) {
			case "m/z" -> new DataArray(ArrayKind.MZ, MZ, encoding.title(), values, declared, whole);
			case "intensity" -> new DataArray(ArrayKind.INTENSITY, INTENSITY, encoding.title(), values, declared, whole);
			default -> new DataArray(ArrayKind.OTHER, new CvParam("", content, "", "", ""), encoding.title(), values, declared, whole);
		};
	}
}
