package org.starling.quantization.ui.run;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/**
 * A format by which what is not written in the document reads as the value that counts then.
 *
 * @param format how values are written
 * @param value  what counts when there is none
 */
public record OrDefault(ValueFormat format, Object value) implements ValueFormat {

	@Override
	public Kind kind() {
		return format.kind();
	}

	@Override
	public String format(Object written) {
		return format.format(written == null ? value : written);
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		return format.parse(owner, text);
	}

	@Override
	public List<String> choices(EObject owner) {
		return format.choices(owner);
	}
}
