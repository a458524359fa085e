package org.starling.pbpk.physiology.internal;

import java.util.List;
import java.util.stream.Stream;

import org.starling.pbpk.physiology.GutSegment;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.PhysiologyTables;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.pbpk.physiology.Species;

/** Parts that human and animal bodies are put together from alike. */
final class BodyParts {

	/** Arterial share of the blood: 0.0272 of 0.0816 L/kg in rat, 0.0257 of 0.0771 L/kg in human. */
	private static final double ARTERIAL = 1.0 / 3;
	private static final String POOLS = "of the blood volume (Poulin & Theil, J Pharm Sci 91:129-156, 2002)";

	private final PhysiologyTables tables = PhysiologyTables.load();
	private final Species species;
	private final Sex sex;

	BodyParts(Species species, Sex sex) {
		this.species = species;
		this.sex = sex;
	}

	SourcedValue value(String part, String quantity) {
		return tables.value(species, sex, part, quantity).orElseThrow(
				() -> new IllegalStateException("physiology.csv has no " + quantity + " of " + species.id() + " " + part));
	}

	SourcedValue whole(String quantity) {
		return value("", quantity);
	}

	/** A number of the table times a factor, with the scaling in the source. */
	SourcedValue scaled(String quantity, double factor, String how) {
		SourcedValue value = whole(quantity);
		return factor == 1 ? value : value.with(value.value() * factor, value.source() + how);
	}

	OrganPhysiology organ(Organ organ, SourcedValue volume, SourcedValue flow) {
		SourcedValue blood = value(organ.id(), "vascularFraction");
		SourcedValue interstitium = value(organ.id(), "interstitialFraction");
		return new OrganPhysiology(organ, volume, flow, value(organ.id(), "density"), tables.composition(species, organ), blood,
				interstitium, new SourcedValue(1 - blood.value() - interstitium.value(), "", "1 - vascular - interstitial fraction"));
	}

	SourcedValue arterial(double bloodVolume) {
		return new SourcedValue(ARTERIAL * bloodVolume, "L", "a third " + POOLS);
	}

	SourcedValue venous(double bloodVolume) {
		return new SourcedValue((1 - ARTERIAL) * bloodVolume, "L", "two thirds " + POOLS);
	}

	/** Parts of the gut's lumen; lengths and volumes times the factors given. */
	List<GutSegment> gut(double lengthFactor, double volumeFactor) {
		return Stream.of("stomach", "small-intestine", "colon").map(name -> new GutSegment(name, value("lumen-" + name, "pH"),
				times("lumen-" + name, "fluidVolume", volumeFactor), value("lumen-" + name, "transitTime"),
				times("lumen-" + name, "radius", lengthFactor), times("lumen-" + name, "length", lengthFactor))).toList();
	}

	private SourcedValue times(String part, String quantity, double factor) {
		SourcedValue value = value(part, quantity);
		return factor == 1 ? value : value.with(value.value() * factor, value.source() + ", scaled to the body weight");
	}
}
