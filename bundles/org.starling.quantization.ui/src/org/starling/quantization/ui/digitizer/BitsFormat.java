package org.starling.quantization.ui.digitizer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.quantization.digitizer.DigitizerQuestion;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/** Numbers of bits, separated by commas; nothing written reads as what is compared then. */
final class BitsFormat implements ValueFormat {

	private static final int MOST_BITS = 32;
	private static final int MOST = 6;

	@Override
	public Kind kind() {
		return Kind.TEXT;
	}

	@Override
	public String format(Object value) {
		List<?> bits = value instanceof List<?> list && !list.isEmpty() ? list : DigitizerQuestion.DEFAULT_BITS;
		return bits.stream().map(String::valueOf).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		List<Integer> bits = new ArrayList<>();
		for (String part : text.strip().split("[,;\\s]+")) { //$NON-NLS-1$
			if (part.isEmpty()) {
				continue;
			}
			if (!part.matches("\\d{1,2}") || Integer.parseInt(part) < 1 || Integer.parseInt(part) > MOST_BITS) { //$NON-NLS-1$
				throw new InvalidValueException(NLS.bind(Messages.Bits_wrong, part));
			}
			if (!bits.contains(Integer.valueOf(part))) {
				bits.add(Integer.valueOf(part));
			}
		}
		if (bits.size() > MOST) {
			throw new InvalidValueException(NLS.bind(Messages.Bits_many, MOST));
		}
		return bits;
	}
}
