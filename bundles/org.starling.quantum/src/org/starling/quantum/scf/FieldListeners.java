package org.starling.quantum.scf;

import java.util.function.Supplier;

/** Who is told of the fields that a thread makes self-consistent. */
final class FieldListeners {

	private static final ScopedValue<FieldListener> CURRENT = ScopedValue.newInstance();

	private FieldListeners() {
	}

	static <T> T listening(FieldListener listener, Supplier<T> calculation) {
		return ScopedValue.where(CURRENT, listener).call(calculation::get);
	}

	static void tell(int number, double energy, double change, double gradient, String rung) {
		if (CURRENT.isBound()) {
			CURRENT.get().iteration(number, energy, change, gradient, rung);
		}
	}
}
