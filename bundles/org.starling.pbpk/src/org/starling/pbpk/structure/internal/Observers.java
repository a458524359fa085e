package org.starling.pbpk.structure.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.model.pkmodel.Species;

/** What is plotted and compared with data: plasma, blood, organs, their unbound drug, and the sum of all there is. */
final class Observers {

	private static final String MASS = "mg/L";

	private final ModelWriter writer;

	Observers(ModelWriter writer) {
		this.writer = writer;
	}

	void write(Collection<Drug> drugs, Map<String, Tumour> tumours) {
		for (Drug d : drugs) {
			String plasma = d.venous().getSymbol() + "/" + d.bloodPlasmaRatio();
			concentration(d, "plasma", "Plasma concentration", plasma, "plasma");
			concentration(d, "plasma_unbound", "Unbound concentration in plasma", d.fractionUnbound() + "*" + plasma, null);
			concentration(d, "blood", "Blood concentration", d.venous().getSymbol(), "blood");
			d.spaces().forEach((organ, space) -> both(d, Body.id(organ), organ.id(), space.total(), space.unbound()));
			Tumour tumour = tumours.get(d.settings().name());
			if (tumour != null) {
				both(d, "tumour", "tumour", tumour.total(), tumour.unbound());
			}
		}
		massBalance();
	}

	private void both(Drug d, String id, String organ, String total, String unbound) {
		concentration(d, id, "Concentration in " + organ.replace('-', ' '), total, organ);
		concentration(d, id + "_unbound", "Unbound concentration in " + organ.replace('-', ' '), unbound, null);
	}

	private void concentration(Drug d, String symbol, String name, String micromolePerLitre, String matrix) {
		writer.observer(d.symbol(symbol), d.title(name), MASS, micromolePerLitre + "*" + d.symbol("MW"), matrix);
	}

	/** The sum of all species, products and excreta included. */
	void massBalance() {
		String all = writer.model().getSpecies().stream().map(Species::getSymbol).map(s -> s + ".amount").collect(Collectors.joining(" + "));
		writer.observer("mass_balance", "All that was given, wherever it is", ModelWriter.AMOUNT, all, null);
	}
}
