package org.starling.pbpk.physiology.internal;

import java.util.ArrayList;
import java.util.List;

import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.PhysiologyTables;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.pbpk.physiology.Species;

/** Animals: volumes of the table as body weight, flows and filtration as its power of 0.75. */
public final class AnimalBody {

	private static final double FLOW_EXPONENT = 0.75;

	private AnimalBody() {
	}

	/** @param weight kg */
	public static Physiology of(Species species, Sex sex, double weight) {
		BodyParts parts = new BodyParts(species, sex);
		double size = weight / parts.whole("bodyWeight").value();
		double speed = Math.pow(size, FLOW_EXPONENT);
		SourcedValue output = parts.scaled("cardiacOutput", speed, ", as weight^0.75");
		List<Organ> organs = IndividualPhysiology.organs(species, sex);
		double sum = organs.stream().filter(o -> o != Organ.LUNG).mapToDouble(o -> speed * parts.value(o.id(), "bloodFlow").value())
				.sum();
		List<OrganPhysiology> all = new ArrayList<>();
		for (Organ organ : organs) {
			SourcedValue volume = parts.value(organ.id(), "volume");
			volume = size == 1 ? volume : volume.with(size * volume.value(), volume.source() + ", as weight");
			all.add(parts.organ(organ, volume, organ == Organ.LUNG ? output
					: closed(parts.value(organ.id(), "bloodFlow"), speed, output.value() / sum)));
		}
		double blood = size * parts.whole("bloodVolume").value();
		PhysiologyTables tables = PhysiologyTables.load();
		return new Physiology(species, sex, Double.NaN, weight, Double.NaN, all, parts.arterial(blood), parts.venous(blood),
				parts.scaled("plasmaVolume", size, ", as weight"), parts.whole("haematocrit"), output,
				parts.scaled("glomerularFiltrationRate", speed, ", as weight^0.75"), parts.whole("microsomalProtein"),
				parts.whole("hepatocellularity"), tables.plasma(species), tables.composition(species, Organ.RED_BLOOD_CELLS),
				parts.gut(Math.cbrt(size), size));
	}

	private static SourcedValue closed(SourcedValue flow, double speed, double closure) {
		String scaling = speed == 1 ? "" : ", as weight^0.75";
		String closing = Math.abs(closure - 1) < 1e-3 ? "" : ", scaled by " + Math.round(closure * 1e4) / 1e4
				+ " so that flows sum to the cardiac output";
		return flow.with(flow.value() * speed * closure, flow.source() + scaling + closing);
	}
}
