package org.starling.quantization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.RunQuantitation;
import org.starling.lcms.quantitation.SampleType;
import org.starling.tables.NumberText;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;

/**
 * The unknowns of a run as samples. Of several injections of a sample the first one that lies within the range of the curve is reported,
 * else the first; the others stand as excluded. Repeats of incurred samples (ISR) verify the run and are no samples.
 */
final class RunSamples {

	private final RunQuantitation run;
	private final SampleInformation information;
	private final RunImportOptions options;
	private final String compound;
	private final String batch;
	private final List<Sample> samples = new ArrayList<>();
	private final List<String> unidentified = new ArrayList<>();

	/**
	 * @param compound of rows that name none; may be null
	 * @param batch    of the samples
	 */
	RunSamples(RunQuantitation run, SampleInformation information, RunImportOptions options, String compound, String batch) {
		this.run = run;
		this.information = information;
		this.options = options;
		this.compound = compound;
		this.batch = batch;
		Map<String, List<QuantifiedRow>> injections = new LinkedHashMap<>();
		for (QuantifiedRow row : run.rows()) {
			if (row.row().type() == SampleType.UNKNOWN) {
				injections.computeIfAbsent(row.row().sample(), _ -> new ArrayList<>()).add(row);
			}
		}
		injections.values().forEach(this::add);
	}

	private void add(List<QuantifiedRow> injections) {
		QuantifiedRow reported = injections.stream().filter(row -> row.flag().isEmpty()).findFirst().orElse(injections.getFirst());
		for (QuantifiedRow row : injections) {
			Sample sample = sample(row);
			boolean repeat = row != reported && !sample.excluded();
			samples.add(repeat ? sample.exclude("another injection of \"" + row.row().sample() + "\"; row " + (reported.row().row() + 1)
					+ " is reported, the first within the range of the curve") : sample);
		}
	}

	private Sample sample(QuantifiedRow row) {
		SampleIdentity identity;
		String trouble = null;
		try {
			identity = information.of(row.row());
		} catch (IllegalArgumentException e) {
			trouble = e.getMessage();
			unidentified.add(trouble);
			identity = new SampleIdentity(null, null, null, Double.NaN, Double.NaN, null, null, null);
		}
		double dilution = row.row().dilution();
		Censoring censoring = row.flag().equals("BLQ") ? Censoring.BLQ : row.flag().equals("ALQ") ? Censoring.ALQ : Censoring.NONE;
		boolean measured = row.flag().isEmpty() && !Double.isNaN(row.concentration());
		Sample sample = new Sample(row.row().row() + 1L, identity.subject(), identity.matrix(),
				Objects.requireNonNullElse(identity.compound(), compound == null ? "" : compound), identity.time(), identity.nominal(),
				measured ? row.concentration() : Double.NaN, options.unit(), censoring, run.lloq() * dilution, run.uloq() * dilution,
				original(row), identity.replicate(), identity.pool(), batch, false, null, identity.occasion(), Double.NaN, null,
				new Sample.Assay(measured ? row.standardUncertainty() : Double.NaN, dilution));
		if (trouble != null) {
			return sample.exclude(trouble);
		}
		return measured || censoring != Censoring.NONE ? sample : sample.exclude(reason(row));
	}

	private static String reason(QuantifiedRow row) {
		return switch (row.flag()) {
			case "NO_STANDARD" -> "there is no peak of the internal standard";
			case "NO_CURVE" -> "the run has no calibration curve";
			default -> "no concentration gives the response: " + row.flag();
		};
	}

	/** What stood in the run's table: the number even of a sample outside of the range, with its flag. */
	private static String original(QuantifiedRow row) {
		String number = Double.isNaN(row.concentration()) ? "" : NumberText.format(row.concentration());
		return row.flag().isEmpty() ? number : (row.flag() + " " + number).strip();
	}

	/** In the order of the sequence, repeats behind the first injection of their sample. */
	List<Sample> samples() {
		return List.copyOf(samples);
	}

	/** Why samples could not be told. */
	List<String> unidentified() {
		return List.copyOf(unidentified);
	}
}
