package org.starling.ui.pbpk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.starling.chart.AxisScale;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.tables.NumberText;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.Notice;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.theme.Themes;
import org.starling.workflow.PopulationRunner;

/** A whole-body model in virtual subjects: percentiles of a curve, distributions of exposure, forest plots by covariate. */
public final class PopulationPage extends DocumentPage {

	public static final String ID = "population"; //$NON-NLS-1$

	private static final int MOST = 100_000;
	private static final int MOST_FAILURES = 3;

	private Text count;
	private Text seed;
	private Combo output;
	private DoseBar dose;
	private Combo figure;
	private Button log;
	private Notice notice;
	private ChartCanvas chart;
	private PopulationRun run;
	private PopulationRunner.Outcome outcome;
	private List<String> outputs = List.of();

	public PopulationPage(DocumentEditor editor) {
		super(editor, ID, Messages.Population_title, "body"); //$NON-NLS-1$
	}

	private Model model() {
		return (Model) editor().document();
	}

	/** What was run last, or null. */
	public PopulationRunner.Outcome outcome() {
		return outcome;
	}

	public ChartCanvas chart() {
		return chart;
	}

	@Override
	protected void fill(Composite parent) {
		Composite client = whole(parent);
		Composite first = toolkit().createComposite(client);
		RowLayout row = new RowLayout();
		row.center = true;
		row.spacing = 8;
		row.marginLeft = 0;
		first.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(first);
		count = text(first, "100", Messages.Population_count); //$NON-NLS-1$
		seed = text(first, "1", Messages.Population_seed); //$NON-NLS-1$
		toolkit().createLabel(first, Messages.Population_output);
		output = new Combo(first, SWT.READ_ONLY | SWT.DROP_DOWN);
		output.getAccessible().addAccessibleListener(new AccessibleName(Messages.Population_output));
		dose = new DoseBar(client, this::start, () -> run.cancel());
		toolkit().adapt(dose);
		GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(dose);
		notice = new Notice(toolkit(), client, Messages.Population_hint);
		Composite choice = toolkit().createComposite(client);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(choice);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		figure = new Combo(choice, SWT.READ_ONLY | SWT.DROP_DOWN);
		figure.getAccessible().addAccessibleListener(new AccessibleName(Messages.Population_figure));
		figure.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> draw()));
		figure.setEnabled(false);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(figure);
		log = toolkit().createButton(choice, Messages.Population_log, SWT.CHECK);
		log.setEnabled(false);
		log.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> draw()));
		chart = new ChartCanvas(client);
		GridDataFactory.fillDefaults().grab(true, true).hint(240, 300).applyTo(chart);
		Themes.onChange(chart, this::draw);
		onRefresh(this::modelChanged);
	}

	private Text text(Composite row, String value, String name) {
		toolkit().createLabel(row, name);
		Text text = new Text(row, SWT.BORDER | SWT.SINGLE | SWT.RIGHT);
		text.setText(value);
		text.setLayoutData(new RowData(60, SWT.DEFAULT));
		text.getAccessible().addAccessibleListener(new AccessibleName(name));
		return text;
	}

	private void modelChanged() {
		dose.show(model());
		List<String> now = new ArrayList<>(model().getObservers().stream().map(Element::getSymbol).toList());
		if (now.isEmpty()) {
			model().getSpecies().forEach(s -> now.add(s.getSymbol()));
		}
		if (!now.equals(outputs)) {
			String before = output.getText();
			outputs = now;
			output.setItems(now.toArray(String[]::new));
			output.select(Math.max(0, now.indexOf(before)));
			output.requestLayout();
		}
	}

	private String problem() {
		OptionalDouble n = NumberText.parse(count.getText(), '.');
		if (n.isEmpty() || n.getAsDouble() < 1 || n.getAsDouble() > MOST || n.getAsDouble() != Math.rint(n.getAsDouble())) {
			return NLS.bind(Messages.Population_badCount, MOST);
		}
		OptionalDouble s = NumberText.parse(seed.getText(), '.');
		if (s.isEmpty() || s.getAsDouble() != Math.rint(s.getAsDouble())) {
			return Messages.Population_badSeed;
		}
		return output.getSelectionIndex() < 0 ? Messages.Population_noOutput : dose.problem();
	}

	/** Runs the population of the fields. */
	public void start() {
		String problem = problem();
		notice.say(problem == null ? "" : problem); //$NON-NLS-1$
		if (problem != null) {
			return;
		}
		PopulationRun mine = new PopulationRun(model(), editor().file(),
				new PopulationRun.Question((int) NumberText.parse(count.getText(), '.').getAsDouble(),
						(long) NumberText.parse(seed.getText(), '.').getAsDouble(), output.getText(), dose.dose(), dose.end()));
		run = mine;
		dose.setRunning(true);
		mine.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!chart.isDisposed()) {
					chart.getDisplay().asyncExec(() -> ended(mine));
				}
			}
		});
		mine.schedule();
	}

	private void ended(PopulationRun ended) {
		if (chart.isDisposed()) {
			return;
		}
		dose.setRunning(false);
		ended.result().ifPresent(this::show);
		if (ended.result().isEmpty() && ended.getResult().getException() != null) {
			notice.say(ErrorDialogs.reason(ended.getResult().getException()));
		}
	}

	private void show(PopulationRunner.Outcome found) {
		outcome = found;
		String failures = found.failures().stream().limit(MOST_FAILURES).map(f -> f.variant().label() + ": " + f.message()) //$NON-NLS-1$
				.collect(Collectors.joining("; ")); //$NON-NLS-1$
		notice.say(found.record().message() + (failures.isEmpty() ? "" : " \u2013 " + failures)); //$NON-NLS-1$ //$NON-NLS-2$
		int before = Math.max(0, figure.getSelectionIndex());
		figure.setItems(found.figures().stream().map(ChartSpec::title).toArray(String[]::new));
		figure.select(Math.min(before, figure.getItemCount() - 1));
		figure.setEnabled(figure.getItemCount() > 0);
		draw();
	}

	private void draw() {
		if (outcome != null && figure.getSelectionIndex() >= 0) {
			ChartSpec chosen = outcome.figures().get(figure.getSelectionIndex());
			boolean curves = figure.getSelectionIndex() == 0; // percentiles over time come first
			log.setEnabled(curves);
			chart.show(curves && log.getSelection() ? chosen.withYScale(AxisScale.LOG) : chosen, ChartViewport.AUTOMATIC,
					Themes.isDark(chart) ? ChartTheme.dark() : ChartTheme.light());
		}
	}
}
