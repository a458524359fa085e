package org.starling.pbpk.physiology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.physiology.internal.AnimalBody;
import org.starling.pbpk.physiology.internal.HumanBody;

/**
 * Bodies of individuals from the reference tables. Human: see {@link HumanBody} for the equations of age, height and weight.
 * Animals: volumes as body weight, flows as its power of 0.75 (httk's scaling of the tables).
 */
public final class IndividualPhysiology {

	private static final double YOUNGEST = 18;
	private static final double OLDEST = 100;

	private IndividualPhysiology() {
	}

	/** The reference individual: a human of ICRP 89 at 30 years, or an animal at the weight of the table. */
	public static Physiology reference(Species species, Sex sex) {
		PhysiologyTables tables = PhysiologyTables.load();
		double weight = tables.require(species, sex, "", "bodyWeight").value();
		double height = tables.value(species, sex, "", "height").map(SourcedValue::value).orElse(Double.NaN);
		return of(species, sex, species == Species.HUMAN ? 30 : Double.NaN, weight, height);
	}

	/**
	 * @param ageYears         18 to 100; not looked at for animals
	 * @param bodyWeight       kg
	 * @param heightCentimetre not looked at for animals
	 * @throws PbpkException when a number is out of its range, or the organs have no room in the body weight
	 */
	public static Physiology of(Species species, Sex sex, double ageYears, double bodyWeight, double heightCentimetre) {
		List<PbpkProblem> problems = new ArrayList<>();
		String who = species.id();
		if (!(bodyWeight > 0) || Double.isInfinite(bodyWeight)) {
			problems.add(new PbpkProblem(who, "bodyWeight", bodyWeight + " kg is no weight", "give a positive number of kg"));
		}
		if (species == Species.HUMAN) {
			if (!(ageYears >= YOUNGEST && ageYears <= OLDEST)) {
				problems.add(new PbpkProblem(who, "age", ageYears + " years is outside the tables, which hold adults",
						"give an age of 18 to 100 years"));
			}
			if (!(heightCentimetre >= 120 && heightCentimetre <= 230)) {
				problems.add(new PbpkProblem(who, "height", heightCentimetre + " cm is no height of an adult",
						"give 120 to 230 cm"));
			}
		}
		if (!problems.isEmpty()) {
			throw new PbpkException(problems);
		}
		Physiology body = species == Species.HUMAN ? HumanBody.of(sex, ageYears, bodyWeight, heightCentimetre)
				: AnimalBody.of(species, sex, bodyWeight);
		problems.addAll(PhysiologyChecks.check(body));
		if (!problems.isEmpty()) {
			throw new PbpkException(problems);
		}
		return body;
	}

	/** As {@link #of} with the height from a body mass index. */
	public static Physiology ofBodyMassIndex(Species species, Sex sex, double ageYears, double bodyWeight, double bodyMassIndex) {
		if (!(bodyMassIndex > 0)) {
			throw new PbpkException(new PbpkProblem(species.id(), "bodyMassIndex", bodyMassIndex + " kg/m2 is no body mass index",
					"give a positive number"));
		}
		return of(species, sex, ageYears, bodyWeight, 100 * Math.sqrt(bodyWeight / bodyMassIndex));
	}

	/** Organs that the species' table has, in the order of {@link Organ}. */
	public static List<Organ> organs(Species species, Sex sex) {
		PhysiologyTables tables = PhysiologyTables.load();
		return Arrays.stream(Organ.values()).filter(o -> tables.value(species, sex, o.id(), "volume").isPresent()
				|| tables.value(species, sex, o.id(), "mass").isPresent()).toList();
	}
}
