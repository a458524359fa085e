package org.starling.analysis.study;

import java.util.Objects;

import org.starling.model.molecule.Molecule;
import org.starling.model.study.Compound;
import org.starling.model.study.Study;
import org.starling.units.MolarMass;

/** Molar masses of a study's compounds: the property {@code molarMass} of their molecules. */
public final class CompoundMass {

	/** Key of the property. */
	public static final String MOLAR_MASS = "molarMass";

	private CompoundMass() {
	}

	/**
	 * @param compound null where samples name none: the only compound of the study
	 * @return NaN when it isn't known
	 */
	public static double gramPerMole(Study study, String compound) {
		Molecule molecule = study.getCompounds().stream()
				.filter(c -> compound == null ? study.getCompounds().size() == 1 : compound.equals(c.getName())).map(Compound::getMolecule)
				.filter(Objects::nonNull).findFirst().orElse(null);
		if (molecule == null) {
			return Double.NaN;
		}
		return molecule.getProperties().stream().filter(property -> MOLAR_MASS.equals(property.getKey()))
				.map(property -> property.getQuantity()).filter(q -> q != null && q.getValue() != null)
				.mapToDouble(q -> MolarMass.gramPerMole(q.getValue(), q.getUnit())).findFirst().orElse(Double.NaN);
	}
}
