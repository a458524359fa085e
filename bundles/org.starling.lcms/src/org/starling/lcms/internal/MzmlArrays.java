package org.starling.lcms.internal;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

import org.starling.lcms.ArrayKind;
import org.starling.lcms.CvParam;
import org.starling.lcms.DataArray;

/** Reads {@code binaryDataArray} of mzML. For one thread. */
final class MzmlArrays {

	private final XmlCursor cursor;
	private final ParamReader params;
	private final Problems problems;
	private final ArrayDecoder decoder;
	private final List<CvParam> own = new ArrayList<>();

	/** Whether arrays may be big-endian: mzML says little, some writers of the drafts before 1.0 wrote network order. */
	private boolean draft;
	private boolean orderKnown;
	private boolean bigEndian;

	MzmlArrays(XmlCursor cursor, ParamReader params, Problems problems, ArrayDecoder decoder) {
		this.cursor = cursor;
		this.params = params;
		this.problems = problems;
		this.decoder = decoder;
	}

	void setDraft(boolean draft) {
		this.draft = draft;
	}

	/** @param itemLength number of values that the spectrum or chromatogram claims, or -1 */
	DataArray read(long itemLength) throws ReadStop {
		long ownLength = cursor.count("arrayLength");
		long declared = ownLength >= 0 ? ownLength : itemLength;
		long encodedLength = cursor.count("encodedLength");
		own.clear();
		List<CvParam> before = cursor.collectParams(own);
		double[] values = null;
		boolean whole = true;
		Encoding encoding = null;
		int depth = cursor.depth();
		while (true) {
			int event = cursor.next();
			if (event == XMLStreamConstants.END_ELEMENT) {
				if (cursor.depth() < depth) {
					break;
				}
			} else if (event == XMLStreamConstants.END_DOCUMENT) {
				throw cursor.stop("the file ends here", null);
			} else if (cursor.name().equals("binary")) {
				int binaryDepth = cursor.depth();
				cursor.payload(encodedLength);
				encoding = encoding();
				values = decode(encoding, declared);
				whole = decoder.fault == null;
				cursor.finishPayload(binaryDepth);
			} else if (!params.read(cursor, own)) {
				cursor.skip();
			}
		}
		cursor.collectParams(before);
		if (values == null) {
			problems.error(cursor.here(), cursor.path() + "/binaryDataArray", "the array has no element binary");
			values = new double[0];
			whole = false;
		}
		CvParam term = term();
		return new DataArray(kind(term), term, encoding == null ? "" : encoding.title(), values,
				(int) Math.min(Integer.MAX_VALUE, Math.max(0, declared)), whole);
	}

	private double[] decode(Encoding encoding, long declared) {
		String unsupported = unsupported();
		if (unsupported != null) {
			decoder.fault = unsupported;
			decoder.faultAt = -1;
			fault();
			return new double[0];
		}
		decoder.unpack(cursor.payload, cursor.payloadFrom, cursor.payloadTo, encoding, declared);
		double[] values = decoder.numbers(encoding, declared);
		if (draft && !orderKnown && encoding.transform() == Encoding.Transform.NONE && values.length > 0) {
			values = ordered(encoding, values, declared);
		}
		if (decoder.fault != null) {
			fault();
		}
		return values;
	}

	/** The draft's array in the byte order that makes sense. */
	private double[] ordered(Encoding encoding, double[] little, long declared) {
		double[] big = decoder.numbers(new Encoding(encoding.type(), encoding.zlib(), encoding.transform(), true), declared);
		int forLittle = ByteOrderEvidence.score(little);
		int forBig = ByteOrderEvidence.score(big);
		if (forLittle == forBig) {
			return little;
		}
		orderKnown = true;
		bigEndian = forBig > forLittle;
		if (bigEndian) {
			problems.warning(cursor.payloadOffset, cursor.path(), "numbers of this draft's file are big-endian: so read, " + forBig
					+ " of " + little.length + " neighbours are plausible, little-endian " + forLittle);
		}
		return bigEndian ? big : little;
	}

	private void fault() {
		long offset = cursor.payloadOffset + Math.max(0, decoder.faultAt);
		problems.error(offset, cursor.path() + "[" + term().name() + "]", decoder.fault);
	}

	/** Why the array cannot be read, or null. */
	private String unsupported() {
		for (CvParam param : own) {
			switch (param.accession()) {
				case "MS:1001479" -> {
					return "arrays of text (MS:1001479) are not read";
				}
				case "MS:1003780", "MS:1003781", "MS:1003782", "MS:1003783", "MS:1003784", "MS:1003785" -> {
					return "the compression \"" + param.name() + "\" (" + param.accession() + ") is not read; convert the file with zlib";
				}
				default -> {
					if (param.accession().isEmpty() || !param.name().endsWith("compression") || isKnown(param.accession())) {
						continue;
					}
					return "the compression \"" + param.name() + "\" (" + param.accession() + ") is not read; convert the file with zlib";
				}
			}
		}
		return null;
	}

	private static boolean isKnown(String accession) {
		return switch (accession) {
			case "MS:1000574", "MS:1000576", "MS:1002312", "MS:1002313", "MS:1002314", "MS:1002746", "MS:1002747", "MS:1002748", "MS:1003088",
					"MS:1003089", "MS:1003090" -> true;
			default -> false;
		};
	}

	private Encoding encoding() {
		Encoding.Type type = null;
		Encoding.Transform transform = Encoding.Transform.NONE;
		boolean zlib = false;
		for (CvParam param : own) {
			switch (param.accession()) {
				case "MS:1000519" -> type = Encoding.Type.INT32;
				case "MS:1000520" -> type = Encoding.Type.FLOAT16;
				case "MS:1000521" -> type = Encoding.Type.FLOAT32;
				case "MS:1000522" -> type = Encoding.Type.INT64;
				case "MS:1000523" -> type = Encoding.Type.FLOAT64;
				case "MS:1000574", "MS:1003088" -> zlib = true;
				case "MS:1002312" -> transform = Encoding.Transform.NUMPRESS_LINEAR;
				case "MS:1002313" -> transform = Encoding.Transform.NUMPRESS_PIC;
				case "MS:1002314" -> transform = Encoding.Transform.NUMPRESS_SLOF;
				case "MS:1002746", "MS:1002747", "MS:1002748", "MS:1003089", "MS:1003090" -> {
					zlib = true;
					transform = switch (param.accession()) {
						case "MS:1002746" -> Encoding.Transform.NUMPRESS_LINEAR;
						case "MS:1002747" -> Encoding.Transform.NUMPRESS_PIC;
						case "MS:1002748" -> Encoding.Transform.NUMPRESS_SLOF;
						case "MS:1003089" -> Encoding.Transform.DELTA;
						default -> Encoding.Transform.LINEAR_PREDICTION;
					};
				}
				default -> {
					// a parameter that is not of the encoding
				}
			}
		}
		return new Encoding(type, zlib, transform, bigEndian);
	}

	/** The parameter that says what the values are: a child of MS:1000513, whose names all end in "array". */
	private CvParam term() {
		for (CvParam param : own) {
			if (kind(param) != ArrayKind.OTHER) {
				return param;
			}
		}
		for (CvParam param : own) {
			if (param.name().endsWith("array")) {
				return param;
			}
		}
		return new CvParam("", "", "", "", "");
	}

	private static ArrayKind kind(CvParam param) {
		return switch (param.accession()) {
			case "MS:1000514" -> ArrayKind.MZ;
			case "MS:1000515" -> ArrayKind.INTENSITY;
			case "MS:1000595" -> ArrayKind.TIME;
			case "MS:1000617" -> ArrayKind.WAVELENGTH;
			default -> ArrayKind.OTHER;
		};
	}
}
