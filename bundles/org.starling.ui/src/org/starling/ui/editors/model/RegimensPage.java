package org.starling.ui.editors.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Regimen;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.RowEditing;

/** Dosing regimens; below, the doses of the selected one. */
final class RegimensPage extends ModelPage {

	static final String ID = "regimens"; //$NON-NLS-1$

	private static final Map<EStructuralFeature, List<String>> SELDOM = Map.of( //
			PkmodelPackage.Literals.DOSE__RATE, List.of("rate", "rateUnit"), //$NON-NLS-1$ //$NON-NLS-2$
			PkmodelPackage.Literals.DOSE__DURATION, List.of("duration", "durationUnit"), //$NON-NLS-1$ //$NON-NLS-2$
			PkmodelPackage.Literals.DOSE__LAG_TIME, List.of("lag", "lagUnit"), //$NON-NLS-1$ //$NON-NLS-2$
			PkmodelPackage.Literals.DOSE__STEADY_STATE, List.of("steadyState"), //$NON-NLS-1$
			PkmodelPackage.Literals.DOSE__RESET, List.of("reset")); //$NON-NLS-1$

	private ObjectTable<Regimen> regimens;
	private ObjectTable<Dose> doses;

	RegimensPage(ModelEditor editor) {
		super(editor, ID, Messages.Regimens_title, PkmodelPackage.Literals.MODEL__REGIMENS);
	}

	@Override
	protected void fill(Composite body) {
		SashForm sash = new SashForm(body, SWT.VERTICAL);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		var feature = PkmodelPackage.Literals.MODEL__REGIMENS;
		List<ColumnSpec<Regimen>> columns = List.of(Columns.name(), ColumnSpec.readOnly("doses", Messages.Column_doses, 80, //$NON-NLS-1$
				org.starling.ui.emf.ValueFormat.Kind.NUMBER, r -> Integer.toString(r.getDoses().size())), Columns.notes());
		Composite above = section(sash, Messages.Regimens_section, Messages.Regimens_help, true);
		regimens = table(above, spec(feature, Messages.Regimens_section, Messages.Regimens_empty,
				rows(feature, Messages.Regimens_noun, "Regimen 1"), columns)); //$NON-NLS-1$
		Button importing = toolkit().createButton(above, Messages.DoseTable_button, SWT.PUSH);
		importing.setToolTipText(Messages.DoseTable_tip);
		importing.addListener(SWT.Selection, e -> new DoseTableImport((ModelEditor) editor()).open(importing.getShell()));
		var doseFeature = PkmodelPackage.Literals.REGIMEN__DOSES;
		doses = table(section(sash, Messages.Doses_section, null, true),
				spec("regimen.doses", this::regimen, Messages.Doses_section, Messages.Doses_empty, //$NON-NLS-1$
						new RowEditing(this::regimen, doseFeature, this::newDose, Messages.Doses_noun), doseColumns()));
		sash.setWeights(2, 3);
		regimens.onSelection(doses::refresh);
		onRefresh(regimens::selectFirst);
		onRefresh(this::showUsedColumns);
	}

	/** Columns that few models need come when a dose uses them. */
	private void showUsedColumns() {
		SELDOM.forEach((feature, ids) -> {
			if (model().getRegimens().stream().flatMap(r -> r.getDoses().stream()).anyMatch(d -> d.eIsSet(feature))) {
				ids.forEach(doses::show);
			}
		});
	}

	private Regimen regimen() {
		List<Regimen> selected = regimens.selection();
		return selected.size() == 1 ? selected.get(0) : null;
	}

	private EObject newDose() {
		Dose dose = (Dose) element(PkmodelPackage.Literals.DOSE, ""); //$NON-NLS-1$
		if (!model().getSpecies().isEmpty()) {
			dose.setSpecies(model().getSpecies().get(0));
		}
		dose.setAmount(Quantities.of(100, model().getSubstanceUnit()));
		dose.setTime(Quantities.of(0, model().getTimeUnit()));
		return dose;
	}

	@Override
	protected void beforeReveal(EObject object) {
		if (object instanceof Dose dose && dose.eContainer() != regimen()) {
			regimens.reveal(dose.eContainer(), null);
			doses.refresh();
		}
	}

	private List<ColumnSpec<Dose>> doseColumns() {
		List<ColumnSpec<Dose>> columns = new ArrayList<>();
		columns.add(Columns.of("species", Messages.Column_into, 110, species(), PkmodelPackage.Literals.DOSE__SPECIES)); //$NON-NLS-1$
		columns.add(Columns.of("kind", Messages.Column_kind, 130, Formats.enumeration(PkmodelPackage.Literals.DOSE_KIND), //$NON-NLS-1$
				PkmodelPackage.Literals.DOSE__KIND));
		pair(columns, "amount", Messages.Column_amount, PkmodelPackage.Literals.DOSE__AMOUNT, 0, false); //$NON-NLS-1$
		pair(columns, "time", Messages.Column_time, PkmodelPackage.Literals.DOSE__TIME, Double.NEGATIVE_INFINITY, false); //$NON-NLS-1$
		pair(columns, "rate", Messages.Column_infusionRate, PkmodelPackage.Literals.DOSE__RATE, 0, true); //$NON-NLS-1$
		pair(columns, "duration", Messages.Column_duration, PkmodelPackage.Literals.DOSE__DURATION, 0, true); //$NON-NLS-1$
		pair(columns, "interval", Messages.Column_interval, PkmodelPackage.Literals.DOSE__INTERVAL, 0, false); //$NON-NLS-1$
		columns.add(Columns.of("additional", Messages.Column_additional, 80, Formats.integer(0, Integer.MAX_VALUE), //$NON-NLS-1$
				PkmodelPackage.Literals.DOSE__ADDITIONAL));
		pair(columns, "lag", Messages.Column_lag, PkmodelPackage.Literals.DOSE__LAG_TIME, 0, true); //$NON-NLS-1$
		columns.add(Columns.<Dose>value("bioavailability", Messages.Column_bioavailability, 70, //$NON-NLS-1$
				PkmodelPackage.Literals.DOSE__BIOAVAILABILITY, Formats.number(0, Double.POSITIVE_INFINITY)));
		columns.add(Columns.<Dose>of("steadyState", Messages.Column_steadyState, 100, //$NON-NLS-1$
				Formats.enumeration(PkmodelPackage.Literals.STEADY_STATE), PkmodelPackage.Literals.DOSE__STEADY_STATE).hidden());
		columns.add(Columns.<Dose>of("reset", Messages.Column_reset, 60, Formats.flag(), PkmodelPackage.Literals.DOSE__RESET) //$NON-NLS-1$
				.hidden());
		return columns;
	}

	private static void pair(List<ColumnSpec<Dose>> columns, String id, String header, EReference feature, double minimum,
			boolean hidden) {
		ColumnSpec<Dose> value = Columns.value(id, header, 75, feature, Formats.number(minimum, Double.POSITIVE_INFINITY));
		ColumnSpec<Dose> unit = Columns.unit(id + "Unit", org.eclipse.osgi.util.NLS.bind(Messages.Column_unitOf, header), 60, feature); //$NON-NLS-1$
		columns.add(hidden ? value.hidden() : value);
		columns.add(hidden ? unit.hidden() : unit);
	}
}
