package org.starling.pbpk.structure.internal;

import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;

/**
 * Filtration of unbound drug from the arterial plasma that reaches the kidney, and reabsorption of a part of what is filtered and secreted:
 * {@code CL_renal = (1 − Freabs)·(fGFR·GFR·fup + secretion)}, Tozer, Rowland, Introduction to Pharmacokinetics and Pharmacodynamics (2006), ch. 5.
 */
final class Kidney {

	private Kidney() {
	}

	static void write(Drug d, boolean otherwiseEliminated) {
		var renal = d.settings().renal();
		String owner = d.settings().name();
		if (renal.filtration() == null && !otherwiseEliminated) {
			throw Values.problem(owner, "intrinsicClearance", "nothing is known that eliminates the compound",
					"enter an intrinsic clearance or a process, or say which share of the unbound compound the kidney filters");
		}
		if (renal.reabsorption() != null) {
			d.writer().parameter(d.symbol("Freabs"), d.title("Share of filtered and secreted drug that is reabsorbed"),
					share(owner, "renal.reabsorption", renal.reabsorption()));
		}
		d.writer().parameter(d.symbol("fGFR"), d.title("Share of unbound drug that is filtered"), renal.filtration() == null
				? Values.assumed(1, "1", "unbound drug is freely filtered") : share(owner, "renal.filtration", renal.filtration()));
		d.writer().flow(d.symbol("filtration"), d.title("Glomerular filtration less reabsorption"), d.space(Organ.KIDNEY).blood(), urine(d),
				notReabsorbed(d) + d.symbol("fGFR") + "*GFR*" + d.fractionUnbound() + "/" + d.bloodPlasmaRatio() + "*"
						+ d.arterial().getSymbol());
	}

	private static Quantity share(String owner, String key, CompoundValue v) {
		var q = Values.of(owner, key, v, "1", Double.NaN);
		if (q.getValue() > 1) {
			throw Values.problem(owner, key, "is a share and can't be " + q.getValue(), "enter a number from 0 to 1");
		}
		return q;
	}

	/** The factor of what reaches urine, with its sign of multiplication. */
	static String notReabsorbed(Drug d) {
		return d.settings().renal().reabsorption() == null ? "" : "(1 - " + d.symbol("Freabs") + ")*";
	}

	static Species urine(Drug d) {
		return d.sink("urine", "in urine");
	}
}
