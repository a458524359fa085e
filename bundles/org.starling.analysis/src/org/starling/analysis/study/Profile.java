package org.starling.analysis.study;

import java.util.List;

import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;

/**
 * Samples of one subject in one matrix over time.
 *
 * @param compound  null when the file names none
 * @param timeUnit  UCUM-style text
 * @param valueUnit UCUM-style text of values and limits
 * @param samples   by time, none of them excluded, all in these units
 */
public record Profile(String subject, String matrix, String compound, String timeUnit, String valueUnit, List<Sample> samples) {

	public Profile {
		samples = List.copyOf(samples);
	}

	/** Actual times, ascending; a new array. */
	public double[] times() {
		return samples.stream().mapToDouble(Sample::time).toArray();
	}

	/** Values, NaN where the file states none; censored ones are told by {@link #censoring()}; a new array. */
	public double[] values() {
		return samples.stream().mapToDouble(Sample::value).toArray();
	}

	/** Lower limits of quantification, NaN where unknown; a new array. */
	public double[] lloq() {
		return samples.stream().mapToDouble(Sample::lloq).toArray();
	}

	/** A new array. */
	public Censoring[] censoring() {
		return samples.stream().map(Sample::censoring).toArray(Censoring[]::new);
	}

	/** The same profile with quantified values alone. */
	public Profile quantified() {
		return new Profile(subject, matrix, compound, timeUnit, valueUnit,
				samples.stream().filter(sample -> sample.censoring() == Censoring.NONE && !Double.isNaN(sample.value())).toList());
	}

	public int size() {
		return samples.size();
	}
}
