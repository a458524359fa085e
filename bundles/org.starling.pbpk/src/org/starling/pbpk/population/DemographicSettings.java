package org.starling.pbpk.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.starling.pbpk.physiology.Sex;

/**
 * Who the people of a population are. Immutable.
 *
 * @param reference      id of the {@link ReferencePopulations reference population} from which height and weight are proposed
 * @param femaleFraction 0 to 1
 * @param ages           years; ages are proposed uniformly within
 * @param bounds         of other traits; who is outside is proposed anew
 * @param targets        wanted distributions, each reached by acceptance sampling; their ratios multiply
 */
public record DemographicSettings(String reference, double femaleFraction, Bounds ages, Map<Trait, Bounds> bounds,
		List<TargetDistribution> targets) {

	public DemographicSettings {
		bounds = bounds.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(bounds));
		targets = List.copyOf(targets);
		if (!(femaleFraction >= 0 && femaleFraction <= 1)) {
			throw new IllegalArgumentException("the fraction of women is between 0 and 1, not " + femaleFraction);
		}
		for (Sex sex : Sex.values()) {
			ReferencePopulation p = ReferencePopulations.of(reference, sex);
			if (!p.ages().contains(ages.lower()) || !p.ages().contains(ages.upper())) {
				throw new IllegalArgumentException("the reference population '" + reference + "' has ages from " + p.ages().lower() + " to "
						+ p.ages().upper() + " years; the ages " + ages + " are not within");
			}
		}
	}

	/** Half of them women, 20 to 60 years, 140 to 210 cm, a body mass index of 16 to 45 kg/m2, as many as there are in the US. */
	public static DemographicSettings standard() {
		return new DemographicSettings(ReferencePopulations.ids().getFirst(), 0.5, new Bounds(20, 60),
				Map.of(Trait.HEIGHT, new Bounds(140, 210), Trait.BMI, new Bounds(16, 45)), List.of());
	}

	public DemographicSettings withReference(String id) {
		return new DemographicSettings(id, femaleFraction, ages, bounds, targets);
	}

	public DemographicSettings withFemaleFraction(double fraction) {
		return new DemographicSettings(reference, fraction, ages, bounds, targets);
	}

	/** The same with other bounds of a trait; those of age are the range from which it is proposed. */
	public DemographicSettings within(Trait trait, Bounds range) {
		if (trait == Trait.AGE) {
			return new DemographicSettings(reference, femaleFraction, range, bounds, targets);
		}
		Map<Trait, Bounds> all = new EnumMap<>(Trait.class);
		all.putAll(bounds);
		all.put(trait, range);
		return new DemographicSettings(reference, femaleFraction, ages, all, targets);
	}

	/** The same with one more wanted distribution. */
	public DemographicSettings withTarget(TargetDistribution target) {
		List<TargetDistribution> all = new ArrayList<>(targets);
		all.add(target);
		return new DemographicSettings(reference, femaleFraction, ages, bounds, all);
	}
}
