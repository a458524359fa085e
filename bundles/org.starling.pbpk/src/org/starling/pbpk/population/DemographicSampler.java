package org.starling.pbpk.population;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.ensemble.IndexedRandom;
import org.starling.pbpk.physiology.Sex;

/** Draws people; a person is a function of seed and index. Immutable and thread-safe. */
final class DemographicSampler {

	/** Proposals for one person before it is given up. */
	static final int MOST_ATTEMPTS = 100_000;

	private final DemographicSettings settings;
	private final Map<Sex, ReferencePopulation> proposals = new EnumMap<>(Sex.class);
	private final Map<Sex, List<Acceptance>> acceptances = new EnumMap<>(Sex.class);

	/** @throws IllegalArgumentException when a wanted distribution can't be reached */
	DemographicSampler(DemographicSettings settings) {
		this.settings = settings;
		for (Sex sex : Sex.values()) {
			ReferencePopulation proposed = ReferencePopulations.of(settings.reference(), sex);
			proposals.put(sex, proposed);
			acceptances.put(sex, settings.targets().stream().filter(t -> t.isFor(sex))
					.map(t -> Acceptance.of(t, proposed, settings.ages(), settings.bounds().getOrDefault(t.trait(), Bounds.NONE))).toList());
		}
	}

	/**
	 * @param person     null when {@value #MOST_ATTEMPTS} proposals did not give one
	 * @param outside    proposals outside the bounds
	 * @param notTaken   proposals that the wanted distributions have less often
	 */
	record Draw(Demographics person, int outside, int notTaken) {
	}

	Draw draw(long seed, int index) {
		IndexedRandom random = IndexedRandom.of(seed, index, "demographics");
		Sex sex = random.nextDouble() < settings.femaleFraction() ? Sex.FEMALE : Sex.MALE;
		ReferencePopulation proposed = proposals.get(sex);
		int outside = 0;
		int notTaken = 0;
		while (outside + notTaken < MOST_ATTEMPTS) {
			double age = settings.ages().lower() + (settings.ages().upper() - settings.ages().lower()) * random.nextDouble();
			double height = proposed.height(random.normal());
			double weight = proposed.bodyMassIndex(random.normal()) * height * height / 1e4;
			Demographics d = new Demographics(sex, age, height, weight);
			double probability = 1;
			for (Acceptance a : acceptances.get(sex)) {
				probability *= a.probability(d);
			}
			if (random.nextDouble() >= probability) {
				notTaken++;
			} else if (!settings.bounds().entrySet().stream().allMatch(b -> b.getValue().contains(b.getKey().of(d)))) {
				outside++;
			} else {
				return new Draw(d, outside, notTaken);
			}
		}
		return new Draw(null, outside, notTaken);
	}
}
