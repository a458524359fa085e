package org.starling.ui.charts.look;

import java.util.ArrayList;
import java.util.List;

import org.starling.units.Units;

/** Units that an axis is usually shown in. */
final class UnitChoices {

	private static final List<String> USUAL = List.of("s", "min", "h", "d", "wk", "g/L", "mg/L", "ug/L", "ng/L", "mg/mL", "ug/mL", "ng/mL", "pg/mL", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$
			"mg/dL", "mol/L", "mmol/L", "umol/L", "nmol/L", "pmol/L", "kg", "g", "mg", "ug", "ng", "mol", "mmol", "umol", "nmol", "L", "mL", "uL", "L/h", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$ //$NON-NLS-14$ //$NON-NLS-15$ //$NON-NLS-16$ //$NON-NLS-17$
			"L/min", "mL/min", "mL/h", "ug/g", "ng/g", "mg/kg", "1/h", "1/min", "1", "%"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$

	/** The unit itself and those into which it can be converted. */
	static String[] of(String unit) {
		List<String> all = new ArrayList<>(List.of(unit));
		if (Units.isValid(unit)) {
			USUAL.stream().filter(u -> !u.equals(unit) && Units.compatible(u, unit)).forEach(all::add);
		}
		return all.toArray(String[]::new);
	}

	private UnitChoices() {
	}
}
