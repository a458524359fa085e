package org.starling.quantization.ui.energies;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/** Basis sets of a calculation's program; none where its methods bring their own. UI thread. */
final class BasisFormat implements ValueFormat {

	private final OneOf one = new OneOf(BasisFormat::known, null, o -> o == null ? null : ((EnergyCalculation) o).getBasis());

	/** A word for none where the program takes none. */
	private static List<String> known(EObject calculation) {
		List<String> bases = Programs.bases(calculation instanceof EnergyCalculation c ? c.getProvider() : null);
		return bases.isEmpty() ? List.of(Messages.Choice_noBasis) : bases;
	}

	@Override
	public Kind kind() {
		return Kind.CHOICE;
	}

	@Override
	public String format(Object value) {
		return value == null || value.toString().isBlank() ? Messages.Choice_noBasis : value.toString();
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		String chosen = one.parse(owner, text).toString();
		return chosen.equals(Messages.Choice_noBasis) ? "" : chosen; //$NON-NLS-1$
	}

	@Override
	public List<String> choices(EObject owner) {
		return one.choices(owner);
	}
}
