package org.starling.ui.emf;

import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.units.UnitSyntaxException;
import org.starling.units.Units;

/** UCUM-style unit texts, optionally limited to what measures the same as one of some units. */
record UnitFormat(Function<EObject, List<String>> like) implements ValueFormat {

	private static final List<String> USUAL = List.of("h", "min", "d", "mg", "ug", "ng", "mmol", "umol", "nmol", "L", "mL", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$
			"L/kg", "mL/kg", "mg/L", "ug/L", "ng/mL", "ug/mL", "umol/L", "nmol/L", "L/h", "mL/min", "L/h/kg", "mL/min/kg", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"1/h", "1/min", "mg/h", "mg/kg", "g/mol", "kg", "a", "%", "cm/s", "m2"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$

	@Override
	public Kind kind() {
		return Kind.TEXT;
	}

	@Override
	public String format(Object value) {
		return value == null ? "" : value.toString(); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		String unit = text.strip();
		try {
			Units.parse(unit);
		} catch (UnitSyntaxException e) {
			throw new InvalidValueException(e.getMessage(), e.position());
		}
		List<String> allowed = like.apply(owner).stream().filter(Units::isValid).toList();
		if (!allowed.isEmpty() && allowed.stream().noneMatch(a -> Units.compatible(a, unit))) {
			throw new InvalidValueException(NLS.bind(Messages.Unit_incompatible,
					new Object[] { unit.isEmpty() ? "1" : unit, Units.dimension(unit), Units.dimension(allowed.get(0)), //$NON-NLS-1$
							allowed.get(0) }));
		}
		return unit.isEmpty() ? null : unit;
	}

	@Override
	public List<String> proposals(EObject owner) {
		List<String> allowed = like.apply(owner).stream().filter(Units::isValid).toList();
		return allowed.isEmpty() ? USUAL
				: USUAL.stream().filter(u -> allowed.stream().anyMatch(a -> Units.compatible(a, u))).toList();
	}
}
