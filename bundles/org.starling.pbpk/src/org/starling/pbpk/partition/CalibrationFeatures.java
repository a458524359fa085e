package org.starling.pbpk.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.Ionization;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;

/**
 * What the calibrated method regresses log10 Kp on: log10 Kp of three mechanistic methods, log P, log D at pH 7.4, log10 of the
 * fraction unbound, the shares of cations and anions at pH 7.4, the share that is neutral and unbound in plasma, how much tissues
 * bind (the mean of the three, to unbound plasma, from 0 at a log10 of 0 to 1 at 1.5), and for each tissue an indicator and its
 * product with that binding, because what only fills water hardly tells tissues apart.
 */
final class CalibrationFeatures {

	private static final double PLASMA_PH = 7.4;
	private static final List<String> METHODS = List.of("rodgers-rowland", "schmitt", "berezhkovskiy");
	private static final String TISSUE = "tissue-";
	private static final String BINDING = "binding-in-";
	private static final double FULL_BINDING = 1.5;

	private final List<Organ> organs;

	/** @param organs that have an indicator */
	CalibrationFeatures(List<Organ> organs) {
		this.organs = List.copyOf(organs);
	}

	/** The features that a list of names means. */
	static CalibrationFeatures of(List<String> names) {
		return new CalibrationFeatures(names.stream().filter(n -> n.startsWith(TISSUE))
				.map(n -> Organ.parse(n.substring(TISSUE.length())).orElseThrow()).toList());
	}

	List<String> names() {
		return Stream.of(METHODS.stream().map(id -> "log-kp-" + id),
				Stream.of("log-p", "log-d", "log-fraction-unbound", "cations", "anions", "neutral-unbound", "binding"),
				organs.stream().map(o -> TISSUE + o.id()), organs.stream().map(o -> BINDING + o.id())).flatMap(s -> s).toList();
	}

	boolean has(Organ organ) {
		return organs.contains(organ);
	}

	double[] of(CompoundProperties compound, OrganPhysiology organ, Physiology body) {
		List<Double> x = new ArrayList<>();
		for (String id : METHODS) {
			MechanisticMethod method = (MechanisticMethod) PartitionMethods.byId(id);
			x.add(Math.log10(method.predict(compound, organ.organ(), organ.composition(), body).kp()));
		}
		double logFu = Math.log10(compound.fractionUnbound().value());
		double mean = x.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		double binding = Math.clamp((mean - logFu) / FULL_BINDING, 0, 1);
		double neutral = Ionization.neutralFraction(compound.pKa(), PLASMA_PH);
		x.add(compound.logP().value());
		x.add(compound.logP().value() + Math.log10(neutral));
		x.add(logFu);
		x.add(neutral * Ionization.bases(compound.pKa(), PLASMA_PH));
		x.add(neutral * Ionization.acids(compound.pKa(), PLASMA_PH));
		x.add(neutral * compound.fractionUnbound().value());
		x.add(binding);
		organs.forEach(o -> x.add(o == organ.organ() ? 1 : 0.0));
		organs.forEach(o -> x.add(o == organ.organ() ? binding : 0));
		return x.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
