package org.starling.quantization.ui.energies;

import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__FROM;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__POINTS;
import static org.starling.model.quantization.QuantizationPackage.Literals.COORDINATE_SCAN__TO;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__ATOMS;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__BASIS;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__CHARGE;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__CONFORMER;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__DRIVER;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__GHOSTS;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__METHOD;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__MULTIPLICITY;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__PROVIDER;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__REFERENCE;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATION__SCAN;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.quantization.energies.CalculationForecast;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantum.provider.StarlingEnergyProvider;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;

/** How the selected calculation is done, with what it will take and what became of it. UI thread. */
final class MethodForm {

	private final CalculationsPage page;
	private final Text said;
	private final Display display = Display.getCurrent();
	private String asked = ""; //$NON-NLS-1$
	private String forecast = ""; //$NON-NLS-1$
	private final List<FieldGrid> grids;
	private Job job;

	MethodForm(CalculationsPage page, Composite parent) {
		this.page = page;
		Composite client = page.formSection(parent, Messages.Form_section);
		said = new Text(client, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		page.kit().adapt(said, true, false);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(300, 4 * said.getLineHeight() + 4).applyTo(said);
		Composite columns = page.formColumns(client);
		grids = List.of(page.grid(page.formColumn(columns)), page.grid(page.formColumn(columns)));
		method(grids.get(0));
		molecule(grids.get(1));
		grid(grids.get(1));
		scan(grids.get(1));
	}

	private static void method(FieldGrid grid) {
		grid.add(FeatureValue.of(Messages.Field_method, CalculationColumns.method(), ENERGY_CALCULATION__METHOD), Messages.Field_methodTip);
		grid.add(FeatureValue.of(Messages.Field_basis, CalculationColumns.basis(), ENERGY_CALCULATION__BASIS), Messages.Field_basisTip);
		grid.add(FeatureValue.of(Messages.Field_reference, new OneOf(o -> List.of("rhf", "uhf", "rohf"), Messages.Choice_automatic, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				o -> o == null ? null : ((EnergyCalculation) o).getReference()), ENERGY_CALCULATION__REFERENCE), Messages.Field_referenceTip);
		grid.add(FeatureValue.of(Messages.Field_driver, Formats.enumeration(Literals.ENERGY_DRIVER), ENERGY_CALCULATION__DRIVER), Messages.Field_driverTip);
		grid.add(FeatureValue.of(Messages.Field_provider, new OneOf(o -> Programs.ids().stream().filter(id -> !id.equals(StarlingEnergyProvider.ID)).toList(),
				"starling", o -> o == null ? null : ((EnergyCalculation) o).getProvider()), ENERGY_CALCULATION__PROVIDER), Messages.Field_providerTip); //$NON-NLS-1$
		grid.add(choice(Messages.Field_integrals, "scf_type", "pk", "df"), Messages.Field_integralsTip); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String[] solvents = { "water", "octanol", "methanol", "ethanol", "dmso", "acetonitrile", "chloroform", "toluene", "hexane" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
		grid.add(new OptionValue(Messages.Field_solvent, "solvent", new OneOf(o -> List.of(solvents), Messages.Choice_vacuum, //$NON-NLS-1$
				o -> OptionValue.value(o, "solvent"))), Messages.Field_solventTip); //$NON-NLS-1$
		grid.add(choice(Messages.Field_properties, "properties", "esp_charges,bond_orders", "resp_charges,bond_orders"), Messages.Field_propertiesTip); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		grid.add(choice(Messages.Field_stability, "stability_analysis", "none", "check", "follow"), Messages.Field_stabilityTip); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		grid.add(new OptionValue(Messages.Field_frozenCore, "frozen_core", Formats.flag()), Messages.Field_frozenCoreTip); //$NON-NLS-1$
	}

	private static void molecule(FieldGrid grid) {
		grid.add(FeatureValue.of(Messages.Field_conformer, Formats.reference(CalculationColumns::conformers), ENERGY_CALCULATION__CONFORMER),
				Messages.Column_conformerTip);
		grid.add(FeatureValue.of(Messages.Field_charge, Formats.optionalInteger(-99), ENERGY_CALCULATION__CHARGE), Messages.Field_chargeTip);
		grid.add(FeatureValue.of(Messages.Field_multiplicity, Formats.optionalInteger(1), ENERGY_CALCULATION__MULTIPLICITY),
				Messages.Field_multiplicityTip);
		grid.add(FeatureValue.of(Messages.Field_atoms, Formats.text(), ENERGY_CALCULATION__ATOMS), Messages.Field_atomsTip);
		grid.add(FeatureValue.of(Messages.Field_ghosts, Formats.flag(), ENERGY_CALCULATION__GHOSTS), Messages.Field_ghostsTip);
	}

	private static void grid(FieldGrid grid) {
		grid.add(number(Messages.Field_radial, "dft_radial_points"), Messages.Field_radialTip); //$NON-NLS-1$
		grid.add(choice(Messages.Field_angular, "dft_spherical_points", "110", "194", "302", "434", "590", "770", "974"), Messages.Field_angularTip); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
	}

	private static void scan(FieldGrid grid) {
		grid.add(new ScanAtoms(), Messages.Field_scanTip);
		grid.add(new ScanAtoms.Part(FeatureValue.of(Messages.Field_scanFrom, Formats.requiredNumber(-1e4, 1e4), ENERGY_CALCULATION__SCAN, COORDINATE_SCAN__FROM)),
				Messages.Field_scanFromTip);
		grid.add(new ScanAtoms.Part(FeatureValue.of(Messages.Field_scanTo, Formats.requiredNumber(-1e4, 1e4), ENERGY_CALCULATION__SCAN, COORDINATE_SCAN__TO)),
				Messages.Field_scanToTip);
		grid.add(new ScanAtoms.Part(FeatureValue.of(Messages.Field_scanPoints, Formats.integer(2, 100_000), ENERGY_CALCULATION__SCAN, COORDINATE_SCAN__POINTS)),
				Messages.Field_scanPointsTip);
	}

	private static OptionValue choice(String label, String key, String... values) {
		return new OptionValue(label, key, new OneOf(o -> List.of(values), Messages.Choice_automatic, o -> OptionValue.value(o, key)));
	}

	private static OptionValue number(String label, String key) {
		ValueFormat whole = Formats.optionalInteger(1);
		return new OptionValue(label, key, new ValueFormat() {

			@Override
			public Kind kind() {
				return Kind.NUMBER;
			}

			@Override
			public String format(Object value) {
				return value == null ? "" : value.toString(); //$NON-NLS-1$
			}

			@Override
			public Object parse(org.eclipse.emf.ecore.EObject owner, String text) throws org.starling.ui.emf.InvalidValueException {
				return whole.parse(owner, text);
			}
		});
	}


	void refresh() {
		EnergyCalculation calculation = page.shown();
		grids.forEach(FieldGrid::refresh);
		if (calculation == null) {
			asked = ""; //$NON-NLS-1$
			say(Messages.Form_none);
			return;
		}
		CalculationInput input = CalculationInput.of(calculation);
		String hash = input.hash();
		if (!hash.equals(asked)) {
			asked = hash;
			forecast = Messages.Form_looking;
			look(input, hash);
		}
		String found = page.results().energies().of(input)
				.map(e -> NLS.bind(Messages.Form_found, page.results().state(calculation), e.message().isEmpty() ? e.description()
						: e.description().isEmpty() ? e.message() : e.message() + '\n' + e.description()))
				.orElse(""); //$NON-NLS-1$
		say((forecast + '\n' + found).strip());
	}

	private void say(String text) {
		if (!Objects.equals(text, said.getText())) {
			said.setText(text);
		}
	}

	private void look(CalculationInput input, String hash) {
		if (job != null) {
			job.cancel();
		}
		job = Job.createSystem(Messages.Job_forecast, monitor -> {
			String text;
			try {
				CalculationForecast found = CalculationForecast.of(input);
				text = found == null ? "" : found.text(); //$NON-NLS-1$
			} catch (IllegalArgumentException e) {
				text = e.getMessage();
			}
			String sentence = text;
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!said.isDisposed() && hash.equals(asked)) {
						forecast = sentence;
						refresh();
					}
				});
			}
		});
		job.schedule();
	}
}
