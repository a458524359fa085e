package org.starling.pbpk.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.starling.kinetics.ensemble.CorrelatedNormals;
import org.starling.kinetics.ensemble.IndexedRandom;
import org.starling.kinetics.ensemble.RefusedVariantException;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;

/**
 * Virtual subjects: a person by acceptance sampling, the typical body of that person, factors on organs, flows and enzymes that are
 * drawn anew until the body is plausible. A subject is computed when it is asked for, from seed and index alone, so that a population
 * takes no memory and is the same on any number of threads. Immutable and thread-safe.
 */
public final class VirtualPopulation implements SubjectSource {

	/** Bodies that are drawn for one person before it is given up. */
	private static final int MOST_BODIES = 1000;
	/** Coefficient of variation of the body weight of animals: assumed, as of a strain bought by weight. */
	private static final double ANIMAL_WEIGHT_CV = 0.1;
	/** Names of the table that are parts of the body; the others are kept as factors. */
	private static final Set<String> BODY_FACTORS = VariabilityTables.all().stream().map(Variability::symbol)
			.filter(s -> s.startsWith("V_") || s.startsWith("Q_") || s.equals("GFR") || s.equals("haematocrit")).collect(Collectors.toSet());

	private final PopulationSettings settings;
	private final long seed;
	private final DemographicSampler people;
	private final CorrelatedNormals normals;
	private final List<String> names;

	private VirtualPopulation(PopulationSettings settings, long seed) {
		this.settings = settings;
		this.seed = seed;
		this.people = new DemographicSampler(settings.demographics());
		this.names = settings.variability().stream().map(Variability::symbol).toList();
		this.normals = CorrelatedNormals.of(names, settings.correlations());
	}

	/** @throws IllegalArgumentException when a wanted distribution can't be reached, or correlations contradict each other */
	public static VirtualPopulation generate(PopulationSettings settings, long seed) {
		return new VirtualPopulation(settings, seed);
	}

	@Override
	public int size() {
		return settings.count();
	}

	public PopulationSettings settings() {
		return settings;
	}

	@Override
	public VirtualSubject subject(int index) {
		String label = String.valueOf(index + 1);
		Demographics person = person(index, label);
		Physiology typical;
		try {
			typical = IndividualPhysiology.of(settings.species(), person.sex(), person.ageYears(), person.bodyWeight(),
					person.heightCentimetre());
		} catch (PbpkException e) {
			throw new RefusedVariantException(label, e.getMessage());
		}
		String cause = "";
		for (int attempt = 0; attempt < MOST_BODIES; attempt++) {
			Map<String, Double> factors = factors(index, attempt);
			if (factors == null) {
				cause = "a factor outside its bounds";
				continue;
			}
			Physiology body = BodyVariation.apply(typical, factors);
			Optional<String> why = BodyVariation.implausible(body);
			if (why.isEmpty()) {
				factors.keySet().removeAll(BODY_FACTORS);
				return new VirtualSubject(index, label, Optional.of(person), Optional.of(body), factors, Map.of(), attempt + 1);
			}
			cause = why.get();
		}
		throw new RefusedVariantException(label, String.format(java.util.Locale.ROOT,
				"none of %d bodies of a %s of %.0f years, %.0f cm and %.1f kg was plausible; the last one had %s", MOST_BODIES,
				person.sex().id(), person.ageYears(), person.heightCentimetre(), person.bodyWeight(), cause));
	}

	private Demographics person(int index, String label) {
		if (settings.species() != Species.HUMAN) {
			double sd = Math.sqrt(Math.log1p(ANIMAL_WEIGHT_CV * ANIMAL_WEIGHT_CV));
			double weight = IndividualPhysiology.reference(settings.species(), Sex.MALE).bodyWeight();
			return new Demographics(Sex.MALE, Double.NaN, Double.NaN,
					weight * Math.exp(sd * IndexedRandom.of(seed, index, "demographics").normal()));
		}
		DemographicSampler.Draw draw = people.draw(seed, index);
		if (draw.person() == null) {
			throw new RefusedVariantException(label, "none of " + DemographicSampler.MOST_ATTEMPTS + " proposed people was as wanted: "
					+ draw.outside() + " were outside the bounds, " + draw.notTaken() + " not taken by the wanted distributions; widen them");
		}
		return draw.person();
	}

	/** Null when one lies outside its bounds. */
	private Map<String, Double> factors(int index, int attempt) {
		double[] independent = names.stream()
				.mapToDouble(n -> IndexedRandom.of(seed, index, attempt == 0 ? n : n + "#" + attempt).normal()).toArray();
		double[] z = normals.correlate(independent);
		Map<String, Double> factors = new HashMap<>();
		for (int k = 0; k < z.length; k++) {
			Variability v = settings.variability().get(k);
			double factor = v.factor(z[k]);
			if (!v.factors().contains(factor)) {
				return null;
			}
			factors.put(v.symbol(), factor);
		}
		return factors;
	}

	/**
	 * How proposals of people went, over all subjects: computed anew, on the calling thread.
	 *
	 * @param proposed people proposed
	 * @param outside  outside the bounds
	 * @param notTaken not taken because the wanted distributions have them less often
	 */
	public record AcceptanceStatistics(long proposed, long outside, long notTaken) {

		/** The part of proposals that was taken. */
		public double rate() {
			return (double) (proposed - outside - notTaken) / proposed;
		}
	}

	public AcceptanceStatistics acceptance() {
		long outside = 0;
		long notTaken = 0;
		long taken = 0;
		for (int i = 0; settings.species() == Species.HUMAN && i < size(); i++) {
			DemographicSampler.Draw draw = people.draw(seed, i);
			outside += draw.outside();
			notTaken += draw.notTaken();
			taken += draw.person() == null ? 0 : 1;
		}
		return new AcceptanceStatistics(taken + outside + notTaken, outside, notTaken);
	}
}
