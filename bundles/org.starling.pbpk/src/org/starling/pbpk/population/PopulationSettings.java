package org.starling.pbpk.population;

import java.util.List;

import org.starling.kinetics.ensemble.Correlation;
import org.starling.pbpk.physiology.Species;

/**
 * What a virtual population is drawn from. Immutable.
 *
 * @param count        subjects, at least 1
 * @param species      animals are males whose body weight varies; people are as {@code demographics} says
 * @param variability  between bodies of the same size, and of enzymes; by default the {@link VariabilityTables}
 * @param correlations between these
 */
public record PopulationSettings(int count, Species species, DemographicSettings demographics, List<Variability> variability,
		List<Correlation> correlations) {

	public PopulationSettings {
		if (count < 1) {
			throw new IllegalArgumentException("a population needs at least 1 subject, not " + count);
		}
		variability = List.copyOf(variability);
		correlations = List.copyOf(correlations);
	}

	/** People as in {@link DemographicSettings#standard()} with the variability of the carried tables. */
	public static PopulationSettings of(int count) {
		return new PopulationSettings(count, Species.HUMAN, DemographicSettings.standard(), VariabilityTables.all(),
				VariabilityTables.correlations());
	}

	/** Of animals the body weight alone varies: the carried variability is that of people. */
	public PopulationSettings withSpecies(Species other) {
		return other == Species.HUMAN ? new PopulationSettings(count, other, demographics, variability, correlations)
				: new PopulationSettings(count, other, demographics, List.of(), List.of());
	}

	public PopulationSettings withDemographics(DemographicSettings other) {
		return new PopulationSettings(count, species, other, variability, correlations);
	}

	/** @param newCorrelations between names of these */
	public PopulationSettings withVariability(List<Variability> others, List<Correlation> newCorrelations) {
		return new PopulationSettings(count, species, demographics, others, newCorrelations);
	}
}
