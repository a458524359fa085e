package org.starling.quantization.ui.energies;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.quantization.energies.CalculationInput;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/** Calculations of a document by their titles; those with the same title are numbered. UI thread. */
record CalculationFormat(EnergiesEditor editor) implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.CHOICE;
	}

	private List<EnergyCalculation> all() {
		return editor.calculations().getCalculations();
	}

	private List<String> titles() {
		List<String> titles = new ArrayList<>();
		for (EnergyCalculation calculation : all()) {
			String title = CalculationInput.of(calculation).title();
			String unique = title;
			for (int n = 2; titles.contains(unique); n++) {
				unique = title + " (" + n + ')'; //$NON-NLS-1$
			}
			titles.add(unique);
		}
		return titles;
	}

	@Override
	public String format(Object value) {
		int at = value == null ? -1 : all().indexOf(value);
		return at < 0 ? "" : titles().get(at); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		if (text.isBlank()) {
			return null;
		}
		int at = titles().indexOf(text.strip());
		if (at < 0) {
			throw new InvalidValueException(NLS.bind(Messages.Choice_unknown, text, String.join("; ", titles()))); //$NON-NLS-1$
		}
		return all().get(at);
	}

	@Override
	public List<String> choices(EObject owner) {
		List<String> choices = new ArrayList<>(List.of("")); //$NON-NLS-1$
		choices.addAll(titles());
		return choices;
	}
}
