package org.starling.pbpk.structure.internal;

import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.Organ;

/** One well-mixed space in equilibrium with the blood that leaves it: {@code V·dC/dt = Q·(C_arterial − C·BP/Kp)}. */
final class PerfusionOrgan implements OrganSpace {

	private final Drug drug;
	private final String kp;
	private final Species species;

	PerfusionOrgan(Drug drug, Organ organ, Quantity partition) {
		this.drug = drug;
		String id = Body.id(organ);
		kp = drug.symbol("Kp_" + id);
		drug.writer().parameter(kp, drug.title(Body.name(organ) + ":plasma partition coefficient"), partition);
		species = drug.writer().concentration(drug.symbol("C_" + id), drug.in(Body.name(organ)), drug.body().compartment(organ),
				drug.molecule());
	}

	@Override
	public Species blood() {
		return species;
	}

	@Override
	public Species tissue() {
		return species;
	}

	@Override
	public Species outside() {
		return species;
	}

	@Override
	public String leaving() {
		return species.getSymbol() + "*" + drug.bloodPlasmaRatio() + "/" + kp;
	}

	@Override
	public String unbound() {
		return species.getSymbol() + "*" + drug.fractionUnbound() + "/" + kp;
	}

	@Override
	public String unboundOutside() {
		return unbound();
	}

	@Override
	public String total() {
		return species.getSymbol();
	}
}
