package org.starling.quantization.ui.energies;

import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__BASIS;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__CONFORMER;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__DRIVER;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__METHOD;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__MOLECULE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.eclipse.emf.ecore.EObject;
import org.starling.model.molecule.Molecule;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.quantum.Constants;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.explorer.Category;
import org.starling.ui.tables.ColumnSpec;

/** Columns of calculations: what is asked, and what was found. UI thread. */
final class CalculationColumns {

	private final EnergiesEditor editor;

	CalculationColumns(EnergiesEditor editor) {
		this.editor = editor;
	}

	List<ColumnSpec<EnergyCalculation>> all() {
		List<ColumnSpec<EnergyCalculation>> columns = new ArrayList<>();
		columns.add(Columns.<EnergyCalculation>of("molecule", Messages.Column_molecule, 110, //$NON-NLS-1$
				Formats.reference(editor.documents(Category.MOLECULES, Molecule.class)), ENERGY_CALCULATION__MOLECULE));
		columns.add(Columns.<EnergyCalculation>of("conformer", Messages.Column_conformer, 120, //$NON-NLS-1$
				Formats.reference(CalculationColumns::conformers), ENERGY_CALCULATION__CONFORMER).withToolTip(c -> Messages.Column_conformerTip)
				.withText(CalculationColumns::conformer).hidden());
		columns.add(Columns.<EnergyCalculation>name().hidden());
		columns.add(Columns.of("method", Messages.Column_method, 65, method(), ENERGY_CALCULATION__METHOD)); //$NON-NLS-1$
		columns.add(Columns.of("basis", Messages.Column_basis, 75, basis(), ENERGY_CALCULATION__BASIS)); //$NON-NLS-1$
		columns.add(Columns.<EnergyCalculation>of("driver", Messages.Column_driver, 80, Formats.enumeration(Literals.ENERGY_DRIVER), ENERGY_CALCULATION__DRIVER).hidden()); //$NON-NLS-1$
		columns.add(ColumnSpec.<EnergyCalculation>readOnly("state", Messages.Column_state, 110, ValueFormat.Kind.TEXT, editor.results()::state) //$NON-NLS-1$
				.withIcon(this::icon).withToolTip(this::tip));
		columns.add(number("energy", Messages.Column_energy, 100, 6, StoredEnergy.Numbers::energy, 1)); //$NON-NLS-1$
		columns.add(number("energyEv", Messages.Column_energyEv, 100, 3, StoredEnergy.Numbers::energy, Constants.ELECTRONVOLT).hidden()); //$NON-NLS-1$
		columns.add(number("energyKj", Messages.Column_energyKj, 110, 2, StoredEnergy.Numbers::energy, Constants.KJ_PER_MOL).hidden()); //$NON-NLS-1$
		columns.add(number("energyKcal", Messages.Column_energyKcal, 110, 2, StoredEnergy.Numbers::energy, Constants.KCAL_PER_MOL).hidden()); //$NON-NLS-1$
		columns.add(number("homo", Messages.Column_homo, 60, 3, StoredEnergy.Numbers::homo, Constants.ELECTRONVOLT)); //$NON-NLS-1$
		columns.add(number("lumo", Messages.Column_lumo, 60, 3, StoredEnergy.Numbers::lumo, Constants.ELECTRONVOLT)); //$NON-NLS-1$
		columns.add(number("gap", Messages.Column_gap, 70, 3, StoredEnergy.Numbers::gap, Constants.ELECTRONVOLT)); //$NON-NLS-1$
		columns.add(number("dipole", Messages.Column_dipole, 70, 3, StoredEnergy.Numbers::dipole, 1)); //$NON-NLS-1$
		columns.add(number("seconds", Messages.Column_seconds, 70, 1, StoredEnergy.Numbers::seconds, 1).hidden()); //$NON-NLS-1$
		columns.add(ColumnSpec.<EnergyCalculation>readOnly("meaning", Messages.Column_meaning, 260, ValueFormat.Kind.TEXT, //$NON-NLS-1$
				c -> energy(c) == null ? "" : energy(c).description()).hidden()); //$NON-NLS-1$
		return columns;
	}

	/** Methods of the calculation's program. */
	static ValueFormat method() {
		return new OneOf(o -> Programs.methods(provider(o)), null, o -> o == null ? null : ((EnergyCalculation) o).getMethod());
	}

	/** Basis sets of the calculation's program. */
	static ValueFormat basis() {
		return new BasisFormat();
	}

	private static String provider(EObject calculation) {
		return calculation instanceof EnergyCalculation c ? c.getProvider() : null;
	}

	static List<? extends EObject> conformers(EObject calculation) {
		Molecule molecule = calculation == null ? null : ((EnergyCalculation) calculation).getMolecule();
		return molecule == null ? List.of() : molecule.getConformers();
	}

	private static String conformer(EnergyCalculation calculation) {
		String name = CalculationInput.of(calculation).subject().conformer();
		return name.isEmpty() ? Messages.Conformer_none : name;
	}

	private StoredEnergy energy(EnergyCalculation calculation) {
		return editor.results().energies().of(CalculationInput.of(calculation)).orElse(null);
	}

	private String icon(EnergyCalculation calculation) {
		StoredEnergy energy = energy(calculation);
		String state = editor.results().state(calculation);
		if (editor.results().isRunning() && (state.startsWith(Messages.State_running) || state.equals(Messages.State_waiting))) {
			return "run-running"; //$NON-NLS-1$
		}
		if (energy == null) {
			return null;
		}
		if (state.endsWith("stale")) { //$NON-NLS-1$
			return "run-stale"; //$NON-NLS-1$
		}
		return switch (energy.status()) {
		case CONVERGED -> energy.numbers().failed() > 0 ? "run-partial" : "run-complete"; //$NON-NLS-1$ //$NON-NLS-2$
		case CANCELLED -> "run-cancelled"; //$NON-NLS-1$
		default -> "run-failed"; //$NON-NLS-1$
		};
	}

	private String tip(EnergyCalculation calculation) {
		StoredEnergy energy = energy(calculation);
		if (energy == null) {
			return CalculationInput.of(calculation).problem();
		}
		return (energy.message() + '\n' + energy.description()).strip();
	}

	private ColumnSpec<EnergyCalculation> number(String id, String header, int width, int digits, ToDoubleFunction<StoredEnergy.Numbers> value,
			double factor) {
		return ColumnSpec.<EnergyCalculation>readOnly(id, header, width, ValueFormat.Kind.NUMBER, c -> {
			StoredEnergy energy = energy(c);
			double number = energy == null || !energy.isConverged() ? Double.NaN : factor * value.applyAsDouble(energy.numbers());
			return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%." + digits + "f", number); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}).withToolTip(this::tip);
	}
}
