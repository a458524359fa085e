package org.starling.analysis.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.study.GivenDose;
import org.starling.analysis.study.GivenDoses;
import org.starling.analysis.study.Profile;
import org.starling.analysis.study.StudyData;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.base.Quantity;
import org.starling.model.study.Covariate;
import org.starling.model.study.Subject;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.units.Units;

/** The subjects of a study as a model sees them: doses, covariates and samples in the model's units. */
public final class StudySubjects {

	/** Covariate keys of the fields that a subject has of its own. */
	private static final String BODY_WEIGHT = "bodyWeight";
	private static final String AGE = "age";

	private final StudyData data;
	private final FlatSystem system;
	private final String compound;
	private final GivenDoses given;

	/**
	 * @param compound name of the compound whose doses and samples count; null when the study has one only
	 */
	public StudySubjects(StudyData data, FlatSystem system, String compound) {
		this.data = data;
		this.system = system;
		this.compound = compound;
		given = new GivenDoses(data.study(), system.timeUnit());
	}

	/** What an output is compared with: the name or key of a matrix. */
	public record Comparison(String observer, String matrix) {
	}

	/**
	 * @param doseSpecies symbol of the species that administrations reach; null when the study's doses are not given
	 * @param covariates  symbol of the parameter that a covariate sets, by the covariate's key
	 * @param comparisons which output predicts which matrix
	 * @param start       start of the simulation in the system's time unit; samples before it are not used
	 * @throws IllegalArgumentException when a unit cannot be converted, a subject lacks a covariate or a dose is incomplete,
	 *                                  naming the subject and the field
	 */
	public List<SubjectData> all(String doseSpecies, Map<String, String> covariates, List<Comparison> comparisons,
			double start) {
		Map<String, List<ObservedOutput>> outputs = new LinkedHashMap<>();
		for (Comparison comparison : comparisons) {
			observe(comparison, start, outputs);
		}
		List<SubjectData> subjects = new ArrayList<>();
		for (Subject subject : data.study().getSubjects()) {
			subjects.add(new SubjectData(subject.getName(), doseSpecies == null ? List.of() : doses(subject, doseSpecies),
					overrides(subject, covariates), outputs.getOrDefault(subject.getName(), List.of())));
		}
		return subjects;
	}

	private void observe(Comparison comparison, double start, Map<String, List<ObservedOutput>> outputs) {
		String unit = system.unit(comparison.observer()).orElseThrow(() -> new IllegalArgumentException("the observer "
				+ comparison.observer() + " states no unit; give it one, so that samples can be compared with it"));
		for (Profile profile : data.profiles(comparison.matrix(), compound, system.timeUnit(), unit)) {
			List<String> reasons = profile.samples().stream().map(s -> reason(s, start)).collect(java.util.stream.Collectors.toCollection(ArrayList::new));
			outputs.computeIfAbsent(profile.subject(), s -> new ArrayList<>()).add(new ObservedOutput(comparison.observer(),
					profile.matrix(), unit, profile.times(), profile.values(), reasons));
		}
	}

	/** Why a sample does not count, or null: samples below or above the limits are left out (method M1 of Beal 2001). */
	private static String reason(Sample sample, double start) {
		if (sample.censoring() == Censoring.BLQ) {
			return "below the limit of quantification";
		}
		if (sample.censoring() == Censoring.ALQ) {
			return "above the limit of quantification";
		}
		if (Double.isNaN(sample.value())) {
			return "no value";
		}
		return sample.time() < start ? "before the start of the simulation" : null;
	}

	private List<DoseInput> doses(Subject subject, String species) {
		List<DoseInput> inputs = new ArrayList<>();
		for (GivenDose dose : given.of(subject)) {
			if (compound == null || dose.compound() == null || compound.equals(dose.compound())) {
				inputs.add(Dosing.administration(system, species, dose.amount(), dose.unit(), dose.time(), dose.duration(), null));
			}
		}
		return inputs;
	}

	private Map<String, Double> overrides(Subject subject, Map<String, String> covariates) {
		Map<String, Double> overrides = new LinkedHashMap<>();
		covariates.forEach((key, symbol) -> {
			String where = "subject " + subject.getName() + ", covariate " + key;
			Quantity quantity = required(covariate(subject, key), where);
			String unit = system.unit(symbol).orElse(quantity.getUnit());
			try {
				overrides.put(symbol, Units.convert(quantity.getValue(), quantity.getUnit(), unit));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
			}
		});
		return overrides;
	}

	private static Quantity covariate(Subject subject, String key) {
		return switch (key) {
		case BODY_WEIGHT -> subject.getBodyWeight();
		case AGE -> subject.getAge();
		default -> subject.getCovariates().stream().filter(c -> key.equals(c.getKey())).map(Covariate::getQuantity)
				.findFirst().orElse(null);
		};
	}

	private static Quantity required(Quantity quantity, String where) {
		if (quantity == null || quantity.getValue() == null) {
			throw new IllegalArgumentException(where + " has no value; enter it in the study");
		}
		return quantity;
	}
}
