package org.starling.ui.editors.simulation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.starling.model.base.BasePackage;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.study.Study;
import org.starling.ui.Images;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.ExpectedUnits;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.QuantityValue;
import org.starling.ui.explorer.Category;

/** What is simulated, how long, and what comes out; with the button that runs it. */
final class SimulationOverviewPage extends SimulationPage {

	SimulationOverviewPage(SimulationEditor editor) {
		super(editor, "overview", Messages.Overview_title, BasePackage.Literals.NAMED__NAME, //$NON-NLS-1$
				BasePackage.Literals.NAMED__NOTES, SimulationPackage.Literals.SIMULATION__MODEL,
				SimulationPackage.Literals.SIMULATION__VARIANT, SimulationPackage.Literals.SIMULATION__REGIMEN,
				SimulationPackage.Literals.SIMULATION__STUDY, SimulationPackage.Literals.SIMULATION__DOSE_SPECIES,
				SimulationPackage.Literals.SIMULATION__START, SimulationPackage.Literals.SIMULATION__END,
				SimulationPackage.Literals.SIMULATION__POINTS, SimulationPackage.Literals.SIMULATION__OUTPUT_TIMES,
				SimulationPackage.Literals.SIMULATION__OUTPUTS);
	}

	@Override
	protected void fill(Composite body) {
		runBar(body);
		Composite columns = columns(body, 350, false);
		Composite left = column(columns);
		what(fields(section(left, Messages.What_section, null, false), this::simulation));
		Composite right = column(columns);
		time(fields(section(right, Messages.Time_section, null, false), this::simulation));
		FieldGrid notes = fields(section(body, Messages.Description_section, null, true), this::simulation);
		notes.add(FeatureValue.of(Messages.Field_name, Formats.text(), BasePackage.Literals.NAMED__NAME), null);
		notes.multiline(FeatureValue.of(Messages.Field_notes, Formats.text(), BasePackage.Literals.NAMED__NOTES),
				Messages.Field_notesTip, 4);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(notes.control());
	}

	private void runBar(Composite body) {
		Composite bar = toolkit().createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(12, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Button run = toolkit().createButton(bar, Messages.Run_button, SWT.PUSH);
		run.setImage(Images.image(Images.RUN));
		run.setToolTipText(Messages.Run_tip);
		run.addListener(SWT.Selection, e -> run());
		GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(run);
		Label hint = toolkit().createLabel(bar, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(hint);
		staleBar(bar);
		onRefresh(() -> {
			run.setEnabled(model() != null);
			hint.setText(hint());
		});
		Action action = new Action(Messages.Run_button, Images.descriptor(Images.RUN)) {
			@Override
			public void run() {
				SimulationOverviewPage.this.run();
			}
		};
		action.setToolTipText(Messages.Run_tip);
		getManagedForm().getForm().getToolBarManager().add(action);
		getManagedForm().getForm().updateToolBar();
	}

	/** A line that stands there while the results are stale. */
	private void staleBar(Composite bar) {
		Composite stale = toolkit().createComposite(bar);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(stale);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, 4).applyTo(stale);
		toolkit().createLabel(stale, null).setImage(Images.image(Images.STALE));
		Label text = toolkit().createLabel(stale, "", SWT.WRAP); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
		onRefresh(() -> {
			String now = LegacyActionTools.escapeMnemonics(((SimulationEditor) editor()).staleness());
			GridData data = (GridData) stale.getLayoutData();
			if (!now.equals(text.getText()) || data.exclude != now.isEmpty()) {
				text.setText(now);
				stale.setVisible(!now.isEmpty());
				data.exclude = now.isEmpty();
				getManagedForm().reflow(true);
			}
		});
	}

	private String hint() {
		if (model() == null) {
			return Messages.Run_noModel;
		}
		return simulation().getFit() != null ? Messages.Run_fits : study() != null ? Messages.Run_subjects : Messages.Run_once;
	}

	private void what(FieldGrid grid) {
		grid.add(new ModelChoice(Messages.Field_model,
				Formats.reference(editor().documents(Category.MODELS, Model.class))), null);
		grid.add(FeatureValue.of(Messages.Field_variant,
				Formats.reference(o -> model() == null ? List.of() : model().getVariants()),
				SimulationPackage.Literals.SIMULATION__VARIANT), Messages.Field_variantTip);
		grid.add(FeatureValue.of(Messages.Field_regimen,
				Formats.reference(o -> model() == null ? List.of() : model().getRegimens()),
				SimulationPackage.Literals.SIMULATION__REGIMEN), Messages.Field_regimenTip);
		grid.add(FeatureValue.of(Messages.Field_study,
				Formats.reference(editor().documents(Category.STUDIES, Study.class)),
				SimulationPackage.Literals.SIMULATION__STUDY), Messages.Field_studyTip);
		grid.add(FeatureValue.of(Messages.Field_doseSpecies,
				Formats.reference(o -> model() == null ? List.of() : model().getSpecies()),
				SimulationPackage.Literals.SIMULATION__DOSE_SPECIES), Messages.Field_doseSpeciesTip);
	}

	private void time(FieldGrid grid) {
		var start = SimulationPackage.Literals.SIMULATION__START;
		var end = SimulationPackage.Literals.SIMULATION__END;
		grid.plainQuantity(new QuantityValue(Messages.Field_start, start, Formats.number(), ExpectedUnits.format(start)),
				Messages.Field_startUnit, null);
		grid.plainQuantity(new QuantityValue(Messages.Field_end, end, Formats.number(), ExpectedUnits.format(end)),
				Messages.Field_endUnit, null);
		grid.add(FeatureValue.of(Messages.Field_points, Formats.integer(2, 1_000_000),
				SimulationPackage.Literals.SIMULATION__POINTS), Messages.Field_pointsTip);
		grid.add(FeatureValue.of(Messages.Field_times, Formats.numberList(),
				SimulationPackage.Literals.SIMULATION__OUTPUT_TIMES), Messages.Field_timesTip);
		grid.list(FeatureValue.of(Messages.Field_outputs, new SymbolListFormat(this::symbols),
				SimulationPackage.Literals.SIMULATION__OUTPUTS), Messages.Field_outputsTip);
	}

	/** What can come out: observers first, then everything else that has a symbol and may vary. */
	private List<String> symbols() {
		List<String> symbols = new ArrayList<>();
		if (model() != null) {
			add(symbols, model().getObservers());
			add(symbols, model().getSpecies());
			add(symbols, model().getReactions());
			add(symbols, model().getCompartments());
			add(symbols, model().getParameters());
		}
		return symbols;
	}

	private static void add(List<String> symbols, List<? extends Element> elements) {
		for (EObject element : elements) {
			String symbol = ((Element) element).getSymbol();
			if (symbol != null && !symbol.isBlank()) {
				symbols.add(symbol);
			}
		}
	}
}
