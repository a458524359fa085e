package org.starling.quantization.ui.energies;

import java.io.IOException;

import org.starling.quantization.energies.StoredEnergies;
import org.starling.quantum.Constants;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/**
 * What a run kept beside its levels, as it is shown. Tables of what it has not are without rows. Immutable.
 *
 * @param charges of the atoms
 * @param bonds   orders
 * @param modes   vibrations
 * @param gas     thermodynamic functions
 */
record CalculatedProperties(Table charges, Table bonds, Table modes, Table gas) {

	private static final Table NOTHING = Table.builder().build();
	static final CalculatedProperties NONE = new CalculatedProperties(NOTHING, NOTHING, NOTHING, NOTHING);

	/** Reads a run, on the calling thread. */
	static CalculatedProperties read(RunStore store, String runId) throws IOException {
		RunRecord run = store.record(runId);
		return new CalculatedProperties(charges(table(store, run, StoredEnergies.CHARGES)), bonds(table(store, run, StoredEnergies.BONDS)),
				modes(table(store, run, StoredEnergies.VIBRATIONS)), gas(table(store, run, StoredEnergies.THERMOCHEMISTRY)));
	}

	private static Table table(RunStore store, RunRecord run, String name) throws IOException {
		return run.table(name).isPresent() ? store.read(run.id(), name) : NOTHING;
	}

	private static Table charges(Table stored) {
		if (stored.rows() == 0) {
			return stored;
		}
		Table.Builder shown = Table.builder().number(Messages.Property_atom, null, stored.numbers("atom").values()) //$NON-NLS-1$
				.text(Messages.Property_element, stored.texts("symbol").values()); //$NON-NLS-1$
		String[][] kinds = { { "mulliken", "Mulliken" }, { "lowdin", "L\u00f6wdin" }, { "esp", "ESP" }, { "resp", "RESP" } }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
		for (String[] kind : kinds) {
			if (stored.has(kind[0])) {
				shown.number(kind[1], "e", stored.numbers(kind[0]).values()); //$NON-NLS-1$
			}
		}
		return shown.build();
	}

	private static Table bonds(Table stored) {
		return stored.rows() == 0 ? stored : Table.builder().text(Messages.Property_bond, stored.texts("bond").values()) //$NON-NLS-1$
				.number(Messages.Property_order, null, stored.numbers("order").values()) //$NON-NLS-1$
				.number(Messages.Property_distance, "\u00c5", stored.numbers("distance").values()).build(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Table modes(Table stored) {
		if (stored.rows() == 0) {
			return stored;
		}
		double[] wavenumbers = stored.numbers("wavenumber").values(); //$NON-NLS-1$
		String[] kinds = new String[wavenumbers.length];
		for (int k = 0; k < kinds.length; k++) {
			kinds[k] = wavenumbers[k] < 0 ? Messages.Property_imaginary : Messages.Property_real;
		}
		return Table.builder().number(Messages.Level_number, null, stored.numbers("mode").values()) //$NON-NLS-1$
				.number(Messages.Property_wavenumber, "1/cm", wavenumbers).text(Messages.Property_kind, kinds) //$NON-NLS-1$
				.number(Messages.Property_mass, "u", stored.numbers("reduced_mass").values()).build(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Energies in kJ/mol too. */
	private static Table gas(Table stored) {
		if (stored.rows() == 0) {
			return stored;
		}
		String[] names = { Messages.Gas_temperature, Messages.Gas_pressure, Messages.Gas_symmetry, Messages.Gas_zero, Messages.Gas_energy,
				Messages.Gas_enthalpy, Messages.Gas_free, Messages.Gas_entropy, Messages.Gas_capacity };
		double[] values = stored.numbers("value").values(); //$NON-NLS-1$
		String[] units = stored.texts("unit").values(); //$NON-NLS-1$
		double[] joules = new double[values.length];
		for (int k = 0; k < joules.length; k++) {
			joules[k] = "hartree".equals(units[k]) ? values[k] * Constants.KJ_PER_MOL : Double.NaN; //$NON-NLS-1$
			names[k] += units[k] == null || units[k].isEmpty() ? "" : " [" + units[k] + ']'; //$NON-NLS-1$ //$NON-NLS-2$
		}
		return Table.builder().text(Messages.Gas_quantity, names).number(Messages.Gas_value, null, values).number("kJ/mol", null, joules).build(); //$NON-NLS-1$
	}
}
