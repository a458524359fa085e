package org.starling.pbpk.structure.internal;

import java.util.ArrayList;
import java.util.List;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.IntrinsicClearance;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.ProcessSettings;

/**
 * The liver's metabolism as a molecule's intrinsic clearances give it; the first one that is stated, since several systems measure
 * the same. Scaling by microsomal protein or hepatocellularity and the mass of the liver: Barter et al., Curr Drug Metab 8:33–45 (2007),
 * doi:10.2174/138920007779315053.
 */
final class HepaticProcesses {

	private static final double MICROLITRE_PER_MINUTE_TO_LITRE_PER_HOUR = 60e-6;

	private HepaticProcesses() {
	}

	static List<ProcessSettings> of(CompoundProperties compound, Physiology body) {
		List<ProcessSettings> all = new ArrayList<>();
		compound.intrinsicClearances().stream().filter(c -> c.value().value() > 0).findFirst().ifPresent(c -> all
				.add(ProcessSettings.linear("hepatic", ProcessKind.METABOLISM, Organ.LIVER, scaled(c, body))));
		return all;
	}

	private static CompoundValue scaled(IntrinsicClearance c, Physiology body) {
		if (c.system() == IntrinsicClearance.System.LIVER) {
			return c.value();
		}
		double perGram = (c.system() == IntrinsicClearance.System.MICROSOMES ? body.microsomalProtein() : body.hepatocellularity()).value();
		double gram = body.organ(Organ.LIVER).massKilogram() * 1000;
		return new CompoundValue(c.value().value() * perGram * gram * MICROLITRE_PER_MINUTE_TO_LITRE_PER_HOUR, "L/h",
				c.value().origin() == OriginKind.ASSUMED ? OriginKind.ASSUMED : OriginKind.CALCULATED,
				c.value().value() + " " + c.value().unit() + " (" + c.value().source() + ") times " + perGram + " a g of liver and " + gram + " g");
	}
}
