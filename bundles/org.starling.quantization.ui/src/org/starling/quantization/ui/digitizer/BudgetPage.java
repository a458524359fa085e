package org.starling.quantization.ui.digitizer;

import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__QUANTIZATION;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.QUANTIZATION_SETTINGS__DRAWS;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.QUANTIZATION_SETTINGS__STUDY;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.starling.ui.explorer.Category;
import org.starling.model.study.Study;
import org.starling.quantization.budget.BudgetTables;
import org.starling.quantization.budget.QuantizationBudget;
import org.starling.quantization.budget.WhatIf;
import org.starling.quantization.ui.ChartBox;
import org.starling.quantization.ui.run.AnalyticalRunEditor;
import org.starling.quantization.ui.run.OrDefault;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;

/**
 * The budget of errors from the converter's step over peak area, ratio and concentration to areas, ratios of tissues and classes: a waterfall
 * with each contribution, its numbers, and what other bits, gains and averaging would change. UI thread.
 */
public final class BudgetPage extends AnswerPage {

	/** Id of the page. */
	public static final String ID = "budget"; //$NON-NLS-1$

	private static final int MOST_DRAWS = 1_000_000;

	private Text facts;
	private ChartBox waterfall;
	private SashForm lower;
	private DataTable stages;
	private DataTable whatIfs;

	public BudgetPage(AnalyticalRunEditor editor, DigitizerResults digitizer) {
		super(editor, ID, Messages.Budget_title, digitizer);
	}

	@Override
	protected void content(Composite client) {
		Composite columns = columns(client, 300, false);
		fields(column(columns), this::run).add(FeatureValue.of(Messages.Field_study, Formats.reference(editor().documents(Category.STUDIES,
				Study.class)), ANALYTICAL_RUN__QUANTIZATION, QUANTIZATION_SETTINGS__STUDY), Messages.Field_studyTip);
		fields(column(columns), this::run).add(FeatureValue.of(Messages.Field_draws, new OrDefault(Formats.integer(0, MOST_DRAWS),
				QUANTIZATION_SETTINGS__DRAWS.getDefaultValue()), ANALYTICAL_RUN__QUANTIZATION, QUANTIZATION_SETTINGS__DRAWS), Messages.Field_drawsTip);
		facts = new Text(client, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		toolkit().adapt(facts, true, false);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(300, 5 * facts.getLineHeight() + 4).applyTo(facts);
		SashForm sash = new SashForm(client, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 560).applyTo(sash);
		waterfall = new ChartBox(sash, () -> proposal("-waterfall"), false, null); //$NON-NLS-1$
		adaptAll(waterfall.control());
		lower = new SashForm(sash, SWT.HORIZONTAL | SWT.SMOOTH);
		toolkit().adapt(lower);
		stages = new DataTable(lower);
		whatIfs = new DataTable(lower);
		lower.setWeights(1, 1);
		sash.setWeights(60, 40);
		follow();
	}

	@Override
	void empty(String reason) {
		facts.setText(reason);
		waterfall.show("", null, false); //$NON-NLS-1$
		stages.setData(Table.builder().build());
		whatIfs.setData(Table.builder().build());
	}

	@Override
	void answered(DigitizerAnswer answer) {
		if (answer.budget() == null) {
			empty(answer.problem());
		} else {
			show(answer.budget());
		}
	}

	private void show(QuantizationBudget budget) {
		facts.setText(BudgetText.of(budget));
		String first = budget.whatIfs().isEmpty() ? "" : budget.whatIfs().getFirst().compound(); //$NON-NLS-1$
		waterfall.show(Messages.Chart_waterfall, BudgetTables.waterfall("", BudgetText.columns(budget, first)), false); //$NON-NLS-1$
		stages.setData(BudgetTables.stages(budget));
		List<WhatIf> answers = new ArrayList<>(budget.whatIfs());
		lower.setMaximizedControl(answers.isEmpty() ? stages : null);
		whatIfs.setData(answers.isEmpty() ? Table.builder().build() : BudgetTables.whatIfs(budget));
	}

	@Override
	protected Table exported() {
		return answer() == null || answer().budget() == null ? null : BudgetTables.stages(answer().budget());
	}
}
