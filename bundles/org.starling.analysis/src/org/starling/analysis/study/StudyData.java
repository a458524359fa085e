package org.starling.analysis.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.starling.analysis.study.internal.ValueConversion;
import org.starling.model.study.Study;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleTable;
import org.starling.units.UnitConversionException;
import org.starling.units.Units;

/**
 * The samples of a study in memory. The samples themselves are immutable; the study is asked for molar masses and densities
 * when units are converted, and is for one thread.
 */
public final class StudyData {

	private final Study study;
	private final SampleTable table;

	private StudyData(Study study, SampleTable table) {
		this.study = study;
		this.table = table;
	}

	/**
	 * Reads the sample table that the study names.
	 *
	 * @throws IOException when it isn't there or is damaged; the message says where
	 */
	public static StudyData load(Study study) throws IOException {
		return new StudyData(study, SampleTable.read(StudyFiles.sampleTable(study)));
	}

	/** The samples of a study whose table is in memory already. */
	public static StudyData of(Study study, SampleTable table) {
		return new StudyData(study, table);
	}

	public Study study() {
		return study;
	}

	/** Unit of all times. */
	public String timeUnit() {
		return table.timeUnit();
	}

	/** All samples, the excluded ones too, in the order of the file. */
	public List<Sample> samples() {
		return table.samples();
	}

	/** The samples that analyses take. */
	public List<Sample> accepted() {
		return table.samples().stream().filter(sample -> !sample.excluded()).toList();
	}

	/**
	 * The same samples in other units; excluded ones whose value can't be converted stay as they are. Mass becomes amount
	 * through the {@code molarMass} of the compound's molecule, amount per mass of tissue becomes a concentration through the
	 * matrix's density.
	 *
	 * @param timeUnit  null leaves times as they are
	 * @param valueUnit null leaves values as they are
	 * @throws UnitConversionException when a unit can't be converted; the message names compound, matrix and what is missing
	 */
	public StudyData inUnits(String timeUnit, String valueUnit) {
		double factor = timeUnit == null ? 1 : Units.factor(timeUnit(), timeUnit);
		ValueConversion conversion = new ValueConversion(study, valueUnit);
		List<Sample> converted = new ArrayList<>(samples().size());
		for (Sample sample : samples()) {
			Sample scaled = factor == 1 ? sample : sample.scaleTimes(factor);
			converted.add(valueUnit == null ? scaled : conversion.apply(scaled));
		}
		return new StudyData(study, new SampleTable(timeUnit == null ? timeUnit() : timeUnit, converted));
	}

	/**
	 * The profiles of all subjects in one matrix, in the order of the file; samples at equal times stay in that order too.
	 *
	 * @param matrix    name or key of a matrix of the study
	 * @param compound  null for samples that name none; the only compound of the samples if there is one
	 * @param timeUnit  null leaves times as they are
	 * @param valueUnit unit of all values
	 * @throws UnitConversionException see {@link #inUnits}
	 */
	public List<Profile> profiles(String matrix, String compound, String timeUnit, String valueUnit) {
		Map<String, List<Sample>> bySubject = new LinkedHashMap<>();
		String label = matrixLabel(matrix);
		boolean anyCompound = compound == null && accepted().stream().map(Sample::compound).distinct().count() <= 1;
		List<Sample> chosen = accepted().stream().filter(sample -> Objects.equals(sample.matrix(), label))
				.filter(sample -> anyCompound || Objects.equals(sample.compound(), compound)).toList();
		StudyData converted = new StudyData(study, new SampleTable(timeUnit(), chosen)).inUnits(timeUnit, valueUnit);
		for (Sample sample : converted.samples()) {
			bySubject.computeIfAbsent(sample.subject(), key -> new ArrayList<>()).add(sample);
		}
		List<Profile> profiles = new ArrayList<>();
		bySubject.forEach((subject, list) -> {
			list.sort(Comparator.comparingDouble(Sample::time));
			profiles.add(new Profile(subject, label, list.getFirst().compound(), converted.timeUnit(), valueUnit, list));
		});
		return profiles;
	}

	private String matrixLabel(String matrix) {
		return study.getMatrices().stream().filter(m -> matrix.equals(m.getName())).findFirst()
				.or(() -> study.getMatrices().stream().filter(m -> matrix.equals(m.getKey())).findFirst())
				.map(m -> m.getName()).orElse(matrix);
	}
}
