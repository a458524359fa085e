package org.starling.pbpk.population;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.starling.pbpk.physiology.BodySize;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.PhysiologyChecks;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.pbpk.physiology.Species;

/**
 * Bodies that differ from the typical one of the same size: factors on volumes and flows, the adipose tissue that is left of the body
 * weight, the cardiac output as the sum of the flows, as in S. Willmann et al., J. Pharmacokinet. Pharmacodyn. 34 (2007) 401,
 * doi:10.1007/s10928-007-9053-5.
 */
final class BodyVariation {

	private static final String SOURCE = "varied between people";
	/** Essential fat: W. D. McArdle, F. I. Katch, V. L. Katch, Exercise Physiology, 6th ed. 2007, chapter 28. */
	private static final double LEAST_ADIPOSE_MALE = 0.03;
	private static final double LEAST_ADIPOSE_FEMALE = 0.12;
	private static final double LEAST_ADIPOSE_ANIMAL = 0.01;
	/** L/min/m2: around the 2.5 to 4 of resting adults of clinical textbooks. */
	private static final Bounds CARDIAC_INDEX = new Bounds(2, 5);

	private BodyVariation() {
	}

	/** @param factors by {@link BodySymbols}; 1 where there is none */
	static Physiology apply(Physiology typical, Map<String, Double> factors) {
		double more = 0;
		for (OrganPhysiology o : typical.organs()) {
			more += o.organ() == Organ.ADIPOSE ? 0 : o.massKilogram() * (factor(factors, BodySymbols.volume(o.organ())) - 1);
		}
		double gained = more;
		List<OrganPhysiology> organs = typical.organs().stream().map(o -> {
			double volume = o.organ() == Organ.ADIPOSE ? o.volumeLitre() - gained / o.density().value()
					: o.volumeLitre() * factor(factors, BodySymbols.volume(o.organ()));
			return o.with(o.volume().with(volume, SOURCE),
					o.bloodFlow().with(o.bloodFlowLitrePerHour() * factor(factors, flowSymbol(o.organ())), SOURCE));
		}).toList();
		Physiology p = typical.withOrgans(organs, SOURCE);
		return new Physiology(p.species(), p.sex(), p.ageYears(), p.bodyWeight(), p.heightCentimetre(), p.organs(), p.arterialBlood(),
				p.venousBlood(), p.plasmaVolume(), times(p.haematocrit(), factor(factors, "haematocrit")), p.cardiacOutput(),
				times(p.glomerularFiltrationRate(), factor(factors, BodySymbols.FILTRATION)), p.microsomalProtein(), p.hepatocellularity(),
				p.plasma(), p.redBloodCells(), p.gut());
	}

	/** As the table of variability names flows: {@code Q_liver} is that of the hepatic artery. */
	private static String flowSymbol(Organ organ) {
		return organ == Organ.LIVER ? "Q_liver" : BodySymbols.flow(organ);
	}

	private static SourcedValue times(SourcedValue value, double factor) {
		return factor == 1 ? value : value.with(value.value() * factor, SOURCE);
	}

	private static double factor(Map<String, Double> factors, String symbol) {
		return factors.getOrDefault(symbol, 1.0);
	}

	/** Why there is no such body; empty when there may be. */
	static Optional<String> implausible(Physiology body) {
		boolean human = body.species() == Species.HUMAN;
		double adipose = body.organ(Organ.ADIPOSE).massKilogram() / body.bodyWeight();
		double least = !human ? LEAST_ADIPOSE_ANIMAL : body.sex() == Sex.MALE ? LEAST_ADIPOSE_MALE : LEAST_ADIPOSE_FEMALE;
		if (adipose < least) {
			return Optional.of("adipose tissue below " + 100 * least + " % of the body weight");
		}
		if (human) {
			double index = body.cardiacOutput().value() / 60 / BodySize.surfaceAreaMosteller(body.heightCentimetre(), body.bodyWeight());
			if (!CARDIAC_INDEX.contains(index)) {
				return Optional.of("a cardiac index outside " + CARDIAC_INDEX + " L/min/m2");
			}
		}
		return PhysiologyChecks.check(body).stream().findFirst().map(Object::toString);
	}
}
