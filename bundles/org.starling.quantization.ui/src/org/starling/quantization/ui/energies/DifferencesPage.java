package org.starling.quantization.ui.energies;

import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATIONS__CALCULATIONS;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATIONS__DIFFERENCES;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_DIFFERENCE__KIND;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_DIFFERENCE__TERMS;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_TERM__CALCULATION;
import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_TERM__COEFFICIENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.starling.chart.ChartSpec;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyDifference;
import org.starling.model.quantization.EnergyTerm;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;
import org.starling.quantization.energies.BindingParts;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.DifferenceValue;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.quantum.optimize.InternalCoordinate.Kind;
import org.starling.tables.Table;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.RowEditing;
import org.starling.ui.tables.TableSpec;

/** Differences of energies with their terms, beside chemical accuracy, and curves of scans. UI thread. */
public final class DifferencesPage extends EnergiesPage {

	/** Id of the page. */
	public static final String ID = "differences"; //$NON-NLS-1$

	/** Pixels of tables alone, and with curves below them. */
	private static final int LOW = 420;
	private static final int TALL = 560;

	private ObjectTable<EnergyDifference> differences;
	private ObjectTable<EnergyTerm> terms;
	private ScanBox scans;
	private SashForm sash;
	private ToolItem binding;

	DifferencesPage(EnergiesEditor editor) {
		super(editor, ID, Messages.Differences_title, ENERGY_CALCULATIONS__DIFFERENCES);
	}

	@Override
	protected void ownTools(ToolBar bar) {
		binding = Tools.push(bar, Images.MOLECULE, Messages.Differences_binding, Messages.Differences_bindingTip, this::binding);
		new ToolItem(bar, SWT.SEPARATOR);
	}

	/** Adds what the binding in a complex needs, as one step of undo. */
	private void binding() {
		CalculationFormat titles = new CalculationFormat(energies());
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(getSite().getShell(), LabelProvider.createTextProvider(titles::format));
		dialog.setTitle(Messages.Differences_binding);
		dialog.setMessage(Messages.Differences_bindingMessage);
		dialog.setElements(energies().calculations().getCalculations().toArray());
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof EnergyCalculation complex) {
			try {
				add(BindingParts.of(complex));
			} catch (IllegalArgumentException e) {
				ErrorDialogs.show(getSite().getShell(), Messages.Differences_binding, Status.error(e.getMessage(), e));
			}
		}
	}

	/** Adds calculations and differences to the document. */
	public void add(BindingParts parts) {
		EditingDomain domain = context().domain();
		CompoundCommand all = new CompoundCommand(Messages.Differences_addLabel);
		all.append(AddCommand.create(domain, energies().calculations(), ENERGY_CALCULATIONS__CALCULATIONS, parts.calculations()));
		all.append(AddCommand.create(domain, energies().calculations(), ENERGY_CALCULATIONS__DIFFERENCES, parts.differences()));
		context().execute(Messages.Differences_addLabel, all);
	}

	@Override
	protected void content(Composite client) {
		sash = new SashForm(client, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, LOW).applyTo(sash);
		RowEditing rows = new RowEditing(() -> energies().calculations(), ENERGY_CALCULATIONS__DIFFERENCES, DifferencesPage::difference,
				Messages.Differences_noun);
		differences = table(part(Messages.Differences_title), TableSpec.<EnergyDifference>editable("energies.differences", Messages.Differences_title, //$NON-NLS-1$
				columns(), () -> energies().calculations().getDifferences(), rows, Messages.Differences_empty));
		RowEditing parts = new RowEditing(this::shown, ENERGY_DIFFERENCE__TERMS, this::term, Messages.Terms_noun);
		terms = table(part(Messages.Terms_title), TableSpec.<EnergyTerm>editable("energies.terms", Messages.Terms_title, termColumns(), //$NON-NLS-1$
				() -> shown() == null ? List.of() : shown().getTerms(), parts, Messages.Terms_empty));
		differences.onSelection(terms::refresh);
		scans = new ScanBox(sash, () -> proposal("-scan")); //$NON-NLS-1$
		adaptAll(scans.control());
		sash.setWeights(25, 26, 49);
	}

	private Composite part(String title) {
		Composite holder = toolkit().createComposite(sash);
		GridLayoutFactory.fillDefaults().applyTo(holder);
		return section(holder, title, null, true);
	}

	private static EnergyDifference difference() {
		EnergyDifference difference = Documents.create(EnergyDifference.class, Literals.ENERGY_DIFFERENCE);
		difference.setName(Messages.Differences_name);
		return difference;
	}

	private EnergyTerm term() {
		EnergyTerm term = Documents.create(EnergyTerm.class, Literals.ENERGY_TERM);
		List<EnergyCalculation> all = energies().calculations().getCalculations();
		term.setCalculation(all.isEmpty() ? null : all.getFirst());
		return term;
	}

	private EnergyDifference shown() {
		return differences == null || differences.selection().isEmpty() ? null : differences.selection().getFirst();
	}

	private DifferenceValue value(EnergyDifference difference) {
		return DifferenceValue.of(difference, results().energies());
	}

	private List<ColumnSpec<EnergyDifference>> columns() {
		List<ColumnSpec<EnergyDifference>> columns = new ArrayList<>();
		columns.add(Columns.name());
		columns.add(Columns.of("kind", Messages.Column_kind, 90, Formats.enumeration(Literals.ENERGY_DIFFERENCE_KIND), ENERGY_DIFFERENCE__KIND)); //$NON-NLS-1$
		columns.add(number("kcal", Messages.Column_kcal, 3, v -> v.value().kcalPerMol())); //$NON-NLS-1$
		columns.add(ColumnSpec.<EnergyDifference>readOnly("judgement", Messages.Column_judgement, 200, ValueFormat.Kind.TEXT, this::judgement) //$NON-NLS-1$
				.withIcon(d -> value(d).value() == null ? null : value(d).warning().isEmpty() ? "verdict-passed" : "verdict-failed") //$NON-NLS-1$ //$NON-NLS-2$
				.withToolTip(this::judgement));
		columns.add(number("kj", Messages.Column_kj, 3, v -> v.value().kJPerMol())); //$NON-NLS-1$
		columns.add(number("hartree", Messages.Column_hartree, 6, v -> v.value().hartree())); //$NON-NLS-1$
		columns.add(number("accuracy", Messages.Column_accuracy, 1, DifferenceValue::timesChemicalAccuracy)); //$NON-NLS-1$
		return columns;
	}

	private String judgement(EnergyDifference difference) {
		DifferenceValue value = value(difference);
		if (value.value() == null) {
			return value.problem();
		}
		String size = value.timesChemicalAccuracy() < 1 ? Messages.Judgement_below : Messages.Judgement_above;
		return value.warning().isEmpty() ? size : value.warning();
	}

	private ColumnSpec<EnergyDifference> number(String id, String header, int digits, ToDoubleFunction<DifferenceValue> number) {
		return ColumnSpec.<EnergyDifference>readOnly(id, header, 100, ValueFormat.Kind.NUMBER, d -> value(d).value() == null ? "" //$NON-NLS-1$
				: String.format(Locale.ROOT, "%." + digits + "f", number.applyAsDouble(value(d)))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private List<ColumnSpec<EnergyTerm>> termColumns() {
		List<ColumnSpec<EnergyTerm>> columns = new ArrayList<>();
		columns.add(Columns.of("factor", Messages.Column_factor, 70, Formats.requiredNumber(-1e6, 1e6), ENERGY_TERM__COEFFICIENT)); //$NON-NLS-1$
		columns.add(Columns.of("calculation", Messages.Column_calculation, 240, new CalculationFormat(energies()), ENERGY_TERM__CALCULATION)); //$NON-NLS-1$
		columns.add(ColumnSpec.readOnly("energy", Messages.Column_energy, 120, ValueFormat.Kind.NUMBER, //$NON-NLS-1$
				t -> energy(t) == null ? "" : String.format(Locale.ROOT, "%.8f", energy(t).energy()))); //$NON-NLS-1$ //$NON-NLS-2$
		columns.add(ColumnSpec.<EnergyTerm>readOnly("meaning", Messages.Column_meaning, 380, ValueFormat.Kind.TEXT, //$NON-NLS-1$
				t -> energy(t) == null ? "" : energy(t).description()).withToolTip(t -> energy(t) == null ? null : energy(t).description())); //$NON-NLS-1$
		return columns;
	}

	private StoredEnergy energy(EnergyTerm term) {
		return term.getCalculation() == null ? null
				: results().energies().of(CalculationInput.of(term.getCalculation())).filter(StoredEnergy::isConverged).orElse(null);
	}

	@Override
	protected void show() {
		differences.selectFirst();
		differences.refresh();
		terms.refresh();
		boolean any = scans.show(energies());
		boolean shown = sash.getChildren()[2].getVisible();
		if (any != shown) {
			sash.getChildren()[2].setVisible(any);
			((GridData) sash.getLayoutData()).heightHint = any ? TALL : LOW;
			sash.layout();
			getManagedForm().reflow(true);
		}
		binding.setEnabled(!energies().calculations().getCalculations().isEmpty());
	}

	@Override
	protected Table exported() {
		List<DifferenceValue> all = energies().calculations().getDifferences().stream().map(this::value).filter(v -> v.value() != null).toList();
		if (all.isEmpty()) {
			return scans == null ? null : scans.table();
		}
		return Table.builder().text("difference", all.stream().map(DifferenceValue::name).toArray(String[]::new)) //$NON-NLS-1$
				.text("kind", all.stream().map(v -> v.kind().getName().toLowerCase(Locale.ROOT)).toArray(String[]::new)) //$NON-NLS-1$
				.number("energy", "hartree", all.stream().mapToDouble(v -> v.value().hartree()).toArray()) //$NON-NLS-1$ //$NON-NLS-2$
				.number("kcal", "kcal/mol", all.stream().mapToDouble(v -> v.value().kcalPerMol()).toArray()) //$NON-NLS-1$ //$NON-NLS-2$
				.number("kJ", "kJ/mol", all.stream().mapToDouble(v -> v.value().kJPerMol()).toArray()) //$NON-NLS-1$ //$NON-NLS-2$
				.text("warning", all.stream().map(DifferenceValue::warning).toArray(String[]::new)).build(); //$NON-NLS-1$
	}

	/** Curves of the scans of a kind of coordinate; null when there are none. */
	public ChartSpec scan(Kind kind) {
		return scans.shown(kind);
	}

	/** What cells of the differences show, row by row. */
	public List<List<String>> cells() {
		return differences.texts();
	}
}
