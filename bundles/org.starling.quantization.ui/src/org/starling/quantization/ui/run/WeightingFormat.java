package org.starling.quantization.ui.run;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.model.bioanalysis.CalibrationWeighting;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/** Weights as they are written in the field: 1/x², 1/x, 1. */
final class WeightingFormat implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.CHOICE;
	}

	@Override
	public String format(Object value) {
		return switch (value == null ? CalibrationWeighting.INVERSE_SQUARE : (CalibrationWeighting) value) {
		case INVERSE_SQUARE -> "1/x\u00b2"; //$NON-NLS-1$
		case INVERSE -> "1/x"; //$NON-NLS-1$
		case ONE -> "1"; //$NON-NLS-1$
		};
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		return Stream.of(CalibrationWeighting.values()).filter(w -> format(w).equals(text.strip())).findFirst()
				.orElseThrow(() -> new InvalidValueException(NLS.bind(Messages.Weighting_unknown, text)));
	}

	@Override
	public List<String> choices(EObject owner) {
		return Stream.of(CalibrationWeighting.values()).map(this::format).toList();
	}
}
