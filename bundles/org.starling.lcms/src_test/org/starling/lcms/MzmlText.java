package org.starling.lcms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;

/** Writes small mzML files, by string concatenation. */
final class MzmlText {

	static final String SECOND = " unitCvRef=\"UO\" unitAccession=\"UO:0000010\" unitName=\"second\"";
	static final String FLOAT32 = cv("MS:1000521", "32-bit float", "");
	static final String FLOAT64 = cv("MS:1000523", "64-bit float", "");
	static final String INT32 = cv("MS:1000519", "32-bit integer", "");
	static final String INT64 = cv("MS:1000522", "64-bit integer", "");
	static final String NONE = cv("MS:1000576", "no compression", "");
	static final String ZLIB = cv("MS:1000574", "zlib compression", "");
	static final String MZ = cv("MS:1000514", "m/z array", "");
	static final String INTENSITY = cv("MS:1000515", "intensity array", "");
	static final String TIME = "<cvParam cvRef=\"MS\" accession=\"MS:1000595\" name=\"time array\" value=\"\"" + SECOND + "/>";

	private MzmlText() {
	}

	static String cv(String accession, String name, String value) {
		return "<cvParam cvRef=\"MS\" accession=\"" + accession + "\" name=\"" + name + "\" value=\"" + value + "\"/>";
	}

	static String array(String params, byte[] data) {
		String text = Base64.getEncoder().encodeToString(data);
		return "<binaryDataArray encodedLength=\"" + text.length() + "\">" + params + "<binary>" + text + "</binary></binaryDataArray>\n";
	}

	static String spectrum(int index, int length, String params, String... arrays) {
		return "<spectrum index=\"" + index + "\" id=\"scan=" + (index + 1) + "\" defaultArrayLength=\"" + length + "\">\n" + params
				+ "<scanList count=\"1\"><scan><cvParam cvRef=\"MS\" accession=\"MS:1000016\" name=\"scan start time\" value=\"" + index + ".5\""
				+ SECOND + "/></scan></scanList>\n<binaryDataArrayList count=\"" + arrays.length + "\">" + String.join("", arrays)
				+ "</binaryDataArrayList></spectrum>\n";
	}

	static String chromatogram(int index, int length, double q1, double q3, String... arrays) {
		return "<chromatogram index=\"" + index + "\" id=\"SRM " + q1 + " " + q3 + "\" defaultArrayLength=\"" + length + "\">"
				+ cv("MS:1001473", "selected reaction monitoring chromatogram", "") + "<precursor><isolationWindow>"
				+ cv("MS:1000827", "isolation window target m/z", "" + q1) + "</isolationWindow><activation>"
				+ cv("MS:1000045", "collision energy", "20") + "</activation></precursor><product><isolationWindow>"
				+ cv("MS:1000827", "isolation window target m/z", "" + q3) + "</isolationWindow></product><binaryDataArrayList count=\"2\">"
				+ String.join("", arrays) + "</binaryDataArrayList></chromatogram>\n";
	}

	static String document(String spectra, String chromatograms) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mzML xmlns=\"http://psi.hupo.org/ms/mzml\" id=\"test\" version=\"1.1.0\">\n"
				+ "<referenceableParamGroupList count=\"1\"><referenceableParamGroup id=\"common\">" + cv("MS:1000511", "ms level", "1")
				+ cv("MS:1000130", "positive scan", "") + "</referenceableParamGroup></referenceableParamGroupList>\n"
				+ "<instrumentConfigurationList count=\"1\"><instrumentConfiguration id=\"IC1\">" + cv("MS:1000449", "LTQ Orbitrap", "")
				+ "</instrumentConfiguration></instrumentConfigurationList>\n<run id=\"run\">" + (spectra.isEmpty() ? ""
						: "<spectrumList count=\"" + count(spectra, "</spectrum>") + "\">\n" + spectra + "</spectrumList>\n")
				+ (chromatograms.isEmpty() ? ""
						: "<chromatogramList count=\"" + count(chromatograms, "</chromatogram>") + "\">\n" + chromatograms
								+ "</chromatogramList>\n")
				+ "</run></mzML>\n";
	}

	static int count(String text, String part) {
		int count = 0;
		for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
			count++;
		}
		return count;
	}

	static byte[] doubles(double... values) {
		ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (double value : values) {
			buffer.putDouble(value);
		}
		return buffer.array();
	}

	static byte[] floats(double... values) {
		ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (double value : values) {
			buffer.putFloat((float) value);
		}
		return buffer.array();
	}

	static byte[] zlib(byte[] data) {
		Deflater deflater = new Deflater();
		deflater.setInput(data);
		deflater.finish();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] part = new byte[1024];
		while (!deflater.finished()) {
			out.write(part, 0, deflater.deflate(part));
		}
		deflater.end();
		return out.toByteArray();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
