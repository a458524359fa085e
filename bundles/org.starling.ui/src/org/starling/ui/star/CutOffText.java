package org.starling.ui.star;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.starling.star.ExposureMeasure;
import org.starling.star.StarThresholds;
import org.starling.star.StarTissues;

/** Cut-offs in one sentence with where they come from. */
final class CutOffText {

	/** @param cuts null when none are stated */
	static String of(StarThresholds cuts, StarTissues tissues) {
		if (cuts == null) {
			return Messages.CutOff_none;
		}
		List<String> parts = new ArrayList<>();
		parts.add(NLS.bind(Messages.CutOff_potency, new Object[] { cuts.potencyKind().isEmpty() ? Messages.CutOff_anyPotency : cuts.potencyKind(),
				Numbers.four(cuts.highPotency()), Numbers.four(cuts.adequatePotency()), cuts.potencyUnit() }));
		if (cuts.hasSpecificity()) {
			parts.add(NLS.bind(Messages.CutOff_specificity, Numbers.four(cuts.highSpecificity()), Numbers.four(cuts.adequateSpecificity())));
		}
		for (ExposureMeasure measure : cuts.exposure().keySet()) {
			String name = switch (measure) {
			case DISEASED_AUC -> "AUC " + tissues.diseased(); //$NON-NLS-1$
			case DISEASED_PLASMA -> tissues.diseased() + ':' + tissues.plasma();
			case DISEASED_NORMAL -> tissues.diseased() + ":" + Messages.CutOff_eachNormal; //$NON-NLS-1$
			};
			parts.add(name + " \u2265 " + Numbers.four(cuts.exposure().get(measure)) //$NON-NLS-1$
					+ (measure == ExposureMeasure.DISEASED_AUC ? ' ' + cuts.areaUnit() : "")); //$NON-NLS-1$
		}
		return NLS.bind(Messages.CutOff_text, new Object[] { String.join("; ", parts), //$NON-NLS-1$
				cuts.unboundBasis() ? Messages.CutOff_unbound : Messages.CutOff_total, Numbers.three(100 * cuts.decision()), cuts.provenance() });
	}

	private CutOffText() {
	}
}
