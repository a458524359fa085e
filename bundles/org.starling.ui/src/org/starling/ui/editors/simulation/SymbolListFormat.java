package org.starling.ui.editors.simulation;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;

/** Symbols of the model, separated by commas. */
record SymbolListFormat(Supplier<List<String>> known) implements ValueFormat {

	@Override
	public Kind kind() {
		return Kind.TEXT;
	}

	@Override
	public String format(Object value) {
		return Formats.textList().format(value);
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		List<?> symbols = (List<?>) Formats.textList().parse(owner, text);
		List<String> all = known.get();
		for (Object symbol : symbols) {
			if (!all.isEmpty() && !all.contains(symbol)) {
				throw new InvalidValueException(NLS.bind(Messages.Output_unknown, symbol, String.join(", ", all))); //$NON-NLS-1$
			}
		}
		return symbols;
	}

	@Override
	public List<String> proposals(EObject owner) {
		return known.get();
	}
}
