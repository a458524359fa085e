package org.starling.app.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes a small run of an LC-MS/MS: mzML files of two transitions with Gaussian peaks, whose ratio of areas is 0.01 times the concentration,
 * and the table that names them.
 */
final class SyntheticRun {

	/** Precursor and product of analyte and internal standard. */
	static final double[][] TRANSITIONS = { { 372.2, 72.1 }, { 377.2, 72.1 } };
	/** Standard deviation of the peaks in minutes. */
	static final double SIGMA = 0.04;

	/** Step of the digitizer. */
	static final double STEP = 0.5;

	private static final double[] LEVELS = { 1, 2, 5, 10, 20, 50, 100, 200 };
	private static final double STANDARD = 20_000;
	private static final int POINTS = 300;

	private SyntheticRun() {
	}

	/** Writes {@code run.csv} and {@code raw/*.mzML} into a folder; the last unknown has a shoulder at 2.41 min. */
	static Path write(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("raw"));
		List<String> lines = new ArrayList<>(List.of("sample,type,nominal,dilution,file,subject,tissue,time [h]"));
		add(folder, lines, "blank", "blank", 0, 0, 0);
		add(folder, lines, "zero", "zero", 0, STANDARD, 0);
		for (int i = 0; i < LEVELS.length; i++) {
			add(folder, lines, "cal " + (i + 1), "calibrator", LEVELS[i], STANDARD, 0);
		}
		add(folder, lines, "blank 2", "carry-over", 0, 0, 0);
		for (double qc : new double[] { 3, 3, 30, 30, 150, 150 }) {
			add(folder, lines, "QC " + (int) qc, "qc", qc, STANDARD, 0);
		}
		add(folder, lines, "rat 1, 1 h", "unknown", 40, STANDARD, 0);
		add(folder, lines, "rat 1, 4 h", "unknown", 12, STANDARD, 700);
		return Files.write(folder.resolve("run.csv"), lines);
	}

	private static void add(Path folder, List<String> lines, String sample, String type, double concentration, double standard, double neighbour)
			throws IOException {
		String file = String.format(Locale.ROOT, "raw/%02d.mzML", lines.size());
		boolean known = type.equals("calibrator") || type.equals("qc");
		lines.add('"' + sample + "\"," + type + ',' + (known ? concentration : "") + ",," + file
				+ (type.equals("unknown") ? ",rat 1,uterus," + sample.replaceAll("^.*, | h$", "") : ",,,"));
		double analyte = standard == 0 ? 0 : 0.01 * concentration * STANDARD;
		Files.writeString(folder.resolve(file), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
				+ "<mzML xmlns=\"http://psi.hupo.org/ms/mzml\" id=\"t\" version=\"1.1.0\">\n<instrumentConfigurationList count=\"1\">"
				+ "<instrumentConfiguration id=\"IC1\">" + cv("MS:1000932", "TripleTOF 5600", "") + "</instrumentConfiguration></instrumentConfigurationList>"
				+ "<run id=\"r\"><chromatogramList count=\"2\">" + chromatogram(lines.size(), 0, analyte, neighbour)
				+ chromatogram(lines.size(), 1, standard, 0) + "</chromatogramList></run></mzML>\n");
	}

	private static String chromatogram(int seed, int index, double height, double neighbour) {
		SplittableRandom random = new SplittableRandom(31 * seed + index);
		double[] times = new double[POINTS];
		double[] signal = new double[POINTS];
		for (int i = 0; i < POINTS; i++) {
			times[i] = 1 + i * 0.01;
			signal[i] = STEP * Math.rint((50 + 2 * random.nextGaussian() + height * gauss(times[i] - 2.5) + neighbour * gauss(times[i] - 2.41)) / STEP);
		}
		return "<chromatogram index=\"" + index + "\" id=\"SRM " + TRANSITIONS[index][0] + "\" defaultArrayLength=\"" + POINTS + "\">"
				+ cv("MS:1001473", "selected reaction monitoring chromatogram", "") + "<precursor><isolationWindow>"
				+ cv("MS:1000827", "isolation window target m/z", "" + TRANSITIONS[index][0]) + "</isolationWindow></precursor><product><isolationWindow>"
				+ cv("MS:1000827", "isolation window target m/z", "" + TRANSITIONS[index][1])
				+ "</isolationWindow></product><binaryDataArrayList count=\"2\">"
				+ array("<cvParam cvRef=\"MS\" accession=\"MS:1000595\" name=\"time array\" value=\"\" unitCvRef=\"UO\" unitAccession=\"UO:0000031\" unitName=\"minute\"/>", times)
				+ array("<cvParam cvRef=\"MS\" accession=\"MS:1000515\" name=\"intensity array\" value=\"\" unitCvRef=\"MS\" unitAccession=\"MS:1000131\" unitName=\"number of detector counts\"/>", signal)
				+ "</binaryDataArrayList></chromatogram>";
	}

	/** 21 survey spectra, one a tenth of a minute: a peak at 500.2 that is 1000 high in the middle one, one of 300 at 622.3. */
	static String spectra() {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i <= 20; i++) {
			all.append("<spectrum index=\"").append(i).append("\" id=\"scan=").append(i + 1).append("\" defaultArrayLength=\"2\">")
					.append(cv("MS:1000511", "ms level", "1")).append(cv("MS:1000127", "centroid spectrum", ""))
					.append("<scanList count=\"1\"><scan><cvParam cvRef=\"MS\" accession=\"MS:1000016\" name=\"scan start time\" value=\"" + i * 0.1
							+ "\" unitCvRef=\"UO\" unitAccession=\"UO:0000031\" unitName=\"minute\"/></scan></scanList><binaryDataArrayList count=\"2\">")
					.append(array(cv("MS:1000514", "m/z array", ""), new double[] { 500.2, 622.3 }))
					.append(array(cv("MS:1000515", "intensity array", ""), new double[] { 1000 * Math.exp(-(i - 10) * (i - 10) / 8.0), 300 }))
					.append("</binaryDataArrayList></spectrum>");
		}
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mzML xmlns=\"http://psi.hupo.org/ms/mzml\" id=\"t\" version=\"1.1.0\"><run id=\"r\">"
				+ "<spectrumList count=\"21\">" + all + "</spectrumList></run></mzML>\n";
	}

	private static double gauss(double minutes) {
		return Math.exp(-minutes * minutes / (2 * SIGMA * SIGMA));
	}

	private static String array(String kind, double[] values) {
		ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (double value : values) {
			buffer.putDouble(value);
		}
		String text = Base64.getEncoder().encodeToString(buffer.array());
		return "<binaryDataArray encodedLength=\"" + text.length() + "\">" + cv("MS:1000523", "64-bit float", "") + cv("MS:1000576", "no compression", "")
				+ kind + "<binary>" + text + "</binary></binaryDataArray>";
	}

	private static String cv(String accession, String name, String value) {
		return "<cvParam cvRef=\"MS\" accession=\"" + accession + "\" name=\"" + name + "\" value=\"" + value + "\"/>";
	}
}
