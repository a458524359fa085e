package org.starling.ui.emf;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** Numbers with a decimal point, as files and units have them; the shortest text that reads back as the same number. */
record NumberFormat(double minimum, double maximum, boolean integer, boolean required) implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.NUMBER;
	}

	@Override
	public String format(Object value) {
		if (!(value instanceof Number number)) {
			return ""; //$NON-NLS-1$
		}
		if (integer || value instanceof Integer) {
			return Long.toString(number.longValue());
		}
		String text = Double.toString(number.doubleValue());
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".0E", "e").replace('E', 'e'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		String stripped = text.strip().replace('\u2212', '-');
		if (stripped.isEmpty()) {
			if (required) {
				throw new InvalidValueException(Messages.Number_missing);
			}
			return null;
		}
		double number = read(stripped);
		if (!Double.isFinite(number)) {
			throw new InvalidValueException(NLS.bind(Messages.Number_notFinite, stripped));
		}
		if (number < minimum || number > maximum) {
			throw new InvalidValueException(outOfRange(stripped));
		}
		if (integer) {
			return (int) number;
		}
		return number;
	}

	private double read(String text) throws InvalidValueException {
		try {
			return integer ? Integer.parseInt(text) : Double.parseDouble(text);
		} catch (NumberFormatException e) {
			if (text.matches("[+-]?\\d+,\\d+")) { //$NON-NLS-1$
				throw new InvalidValueException(NLS.bind(Messages.Number_comma, text, text.replace(',', '.')),
						text.indexOf(','));
			}
			throw new InvalidValueException(NLS.bind(integer ? Messages.Number_noInteger : Messages.Number_none, text));
		}
	}

	private String outOfRange(String text) {
		if (maximum == Double.POSITIVE_INFINITY || integer && maximum == Integer.MAX_VALUE) {
			return NLS.bind(Messages.Number_tooSmall, text, format(minimum));
		}
		if (minimum == Double.NEGATIVE_INFINITY) {
			return NLS.bind(Messages.Number_tooLarge, text, format(maximum));
		}
		return NLS.bind(Messages.Number_outOfRange, new Object[] { text, format(minimum), format(maximum) });
	}
}
