package org.starling.quantization.ui.energies;

import static org.starling.model.quantization.QuantizationPackage.Literals.ENERGY_CALCULATIONS__CALCULATIONS;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.model.base.BasePackage;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.EnergyOverview;
import org.starling.tables.Table;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.RowEditing;
import org.starling.ui.tables.TableSpec;

/** Molecules by methods with what was found of each, and the method of the one that is selected. UI thread. */
public final class CalculationsPage extends EnergiesPage {

	/** Id of the page. */
	public static final String ID = "calculations"; //$NON-NLS-1$

	private ObjectTable<EnergyCalculation> table;
	private MethodForm form;
	private ToolItem selected;
	private ToolItem all;
	private ToolItem several;

	CalculationsPage(EnergiesEditor editor) {
		super(editor, ID, Messages.Calculations_title, ENERGY_CALCULATIONS__CALCULATIONS, BasePackage.Literals.NAMED__NAME);
	}

	@Override
	protected void ownTools(ToolBar bar) {
		several = Tools.push(bar, Images.MOLECULE, Messages.Calculations_add, Messages.Calculations_addTip, this::add);
		new ToolItem(bar, SWT.SEPARATOR);
		selected = Tools.push(bar, Images.RUN, Messages.Calculations_selected, Messages.Calculations_selectedTip, () -> results().start(table.selection()));
		all = Tools.push(bar, Images.REFRESH, "", Messages.Calculations_allTip, //$NON-NLS-1$
				() -> results().start(List.copyOf(energies().calculations().getCalculations())));
	}

	private void add() {
		MethodDialog dialog = new MethodDialog(getSite().getShell(), energies());
		if (dialog.open() == Window.OK) {
			List<EnergyCalculation> made = dialog.made();
			context().execute(Messages.Calculations_addLabel, org.eclipse.emf.edit.command.AddCommand.create(context().domain(),
					energies().calculations(), ENERGY_CALCULATIONS__CALCULATIONS, made));
		}
	}

	@Override
	protected void content(Composite client) {
		Composite upper = toolkit().createComposite(client);
		GridLayoutFactory.fillDefaults().applyTo(upper);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 220).applyTo(upper);
		RowEditing rows = new RowEditing(() -> energies().calculations(), ENERGY_CALCULATIONS__CALCULATIONS, CalculationsPage::row,
				Messages.Calculations_noun);
		table = table(upper, TableSpec.<EnergyCalculation>editable("energies.calculations", Messages.Calculations_title, //$NON-NLS-1$
				new CalculationColumns(energies()).all(), () -> energies().calculations().getCalculations(), rows, Messages.Calculations_empty));
		toolkit().adapt(table.control());
		Composite lower = toolkit().createComposite(client);
		GridLayoutFactory.fillDefaults().applyTo(lower);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(lower);
		form = new MethodForm(this, lower);
		table.onSelection(this::selected);
	}

	private static EnergyCalculation row() {
		return Documents.create(EnergyCalculation.class, Literals.ENERGY_CALCULATION);
	}

	private void selected() {
		form.refresh();
		enable();
	}

	@Override
	protected void enable() {
		super.enable();
		boolean idle = !results().isRunning();
		selected.setEnabled(idle && !table.selection().isEmpty());
		all.setEnabled(idle && !energies().calculations().getCalculations().isEmpty());
		several.setEnabled(true);
	}

	/** The one whose method the form shows: the first that is selected; null when none is. */
	EnergyCalculation shown() {
		return table == null || table.selection().isEmpty() ? null : table.selection().getFirst();
	}

	@Override
	protected void show() {
		table.selectFirst();
		table.refresh();
		form.refresh();
		enable();
	}

	@Override
	protected Table exported() {
		List<CalculationInput> inputs = CalculationInput.of(energies().calculations());
		return inputs.isEmpty() ? null : EnergyOverview.table(inputs, results().energies());
	}

	/** What cells of the table show, row by row. */
	public List<List<String>> cells() {
		return table.texts();
	}

	/** Grids of the form join those of the page. */
	org.starling.ui.editors.fields.FieldGrid grid(Composite parent) {
		return fields(parent, this::shown);
	}

	/** Columns of the form. */
	Composite formColumns(Composite parent) {
		return columns(parent, 280, false);
	}

	Composite formColumn(Composite parent) {
		return column(parent);
	}

	Composite formSection(Composite parent, String title) {
		return section(parent, title, null, false);
	}

	org.eclipse.ui.forms.widgets.FormToolkit kit() {
		return toolkit();
	}
}
