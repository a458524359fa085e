package org.starling.ui.star;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.model.simulation.Simulation;
import org.starling.model.study.Study;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.ChartGestures;
import org.starling.ui.charts.DataTable;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.Notice;
import org.starling.ui.emf.ReferenceChoice;
import org.starling.ui.explorer.Category;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.tables.TableFile;
import org.starling.ui.theme.Themes;
import org.starling.workflow.prediction.PredictionCharts;
import org.starling.workflow.prediction.PredictionComparison;

/** What a simulation of the project predicts for the tissues that the study measured: curves over samples, areas, ratios, fold errors. */
public final class PredictionPage extends DocumentPage {

	public static final String ID = "prediction"; //$NON-NLS-1$

	private final List<ChartCanvas> charts = new ArrayList<>();
	private Combo simulations;
	private Button compare;
	private Button exportTable;
	private Button exportCharts;
	private Notice notice;
	private DataTable table;
	private PredictionRun run;
	private PredictionComparison comparison;

	public PredictionPage(DocumentEditor editor) {
		super(editor, ID, Messages.Prediction_title, Images.STUDY);
	}

	/** What was compared last, or null. */
	public PredictionComparison comparison() {
		return comparison;
	}

	@Override
	protected void fill(Composite body) {
		Composite client = whole(body);
		Composite bar = head(client, 5);
		toolkit().createLabel(bar, Messages.Prediction_simulation);
		simulations = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		simulations.getAccessible().addAccessibleListener(new AccessibleName(Messages.Prediction_simulation));
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(simulations);
		compare = button(bar, Images.RUN, Messages.Prediction_compare, this::pressed);
		exportTable = button(bar, Images.DATA, Messages.Prediction_exportTable, () -> TableFile.export(getSite().getShell(),
				comparison.table(), "PREDICT", exportFile("-prediction.csv"))); //$NON-NLS-1$ //$NON-NLS-2$
		exportCharts = button(bar, Images.EXPORT, Messages.Prediction_exportChart, () -> StarExport.chart(getSite().getShell(),
				charts.getFirst().drawnFigure(), ChartViewport.AUTOMATIC, exportFile("-prediction"))); //$NON-NLS-1$
		notice = new Notice(toolkit(), client, Messages.Prediction_hint);
		SashForm sash = new SashForm(client, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 260).applyTo(sash);
		toolkit().adapt(sash);
		for (int i = 0; i < 2; i++) {
			ChartCanvas canvas = new ChartCanvas(sash);
			int index = i;
			ChartGestures.install(canvas, range -> draw(index, range));
			Themes.onChange(canvas, () -> draw(index, ChartViewport.AUTOMATIC));
			charts.add(canvas);
		}
		sash.setWeights(64, 36);
		table = new DataTable(client);
		GridDataFactory.fillDefaults().grab(true, false).hint(240, 170).applyTo(table);
		enable();
		onRefresh(this::list);
		table.getDisplay().asyncExec(this::drawBoth); // when the window's look has reached the canvases
	}

	private Button button(Composite bar, String icon, String text, Runnable action) {
		Button button = toolkit().createButton(bar, text, SWT.PUSH);
		button.setImage(Images.image(icon));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return button;
	}

	private Study study() {
		return (Study) editor().document();
	}

	private ReferenceChoice choice() {
		return editor().documents(Category.SIMULATIONS, Simulation.class);
	}

	/** The project's simulations as they are now; the chosen one stays. */
	private void list() {
		String before = simulations.getText();
		String[] names = choice().names(study()).toArray(String[]::new);
		if (!List.of(names).equals(List.of(simulations.getItems()))) {
			simulations.setItems(names);
			simulations.select(Math.max(0, simulations.indexOf(before)));
		}
		if (names.length == 0) {
			notice.say(Messages.Prediction_none);
		}
		enable();
	}

	private void enable() {
		compare.setEnabled(simulations.getItemCount() > 0 && run == null);
		boolean any = comparison != null && !comparison.tissues().isEmpty();
		exportTable.setEnabled(any);
		exportCharts.setEnabled(any);
	}

	private void pressed() {
		IFile samples = study().getData() == null ? null : editor().file().getProject().getFile(study().getData());
		if (samples == null || !(choice().find(study(), simulations.getText()) instanceof Simulation simulation)) {
			notice.say(samples == null ? Messages.Star_noSamples : Messages.Prediction_unreadable);
			return;
		}
		PredictionRun mine = new PredictionRun(study(), editor().projectFolder().resolve(study().getData()), simulation);
		run = mine;
		notice.say(Messages.Prediction_running);
		enable();
		mine.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!table.isDisposed()) {
					table.getDisplay().asyncExec(() -> ended(mine));
				}
			}
		});
		mine.schedule();
	}

	private void ended(PredictionRun done) {
		if (table.isDisposed()) {
			return;
		}
		run = null;
		if (done.result().isPresent()) {
			show(done.result().get());
		} else {
			notice.say(done.getResult().getException() == null ? Messages.Prediction_hint : ErrorDialogs.reason(done.getResult().getException()));
		}
		enable();
	}

	private void show(PredictionComparison found) {
		comparison = found;
		if (!found.refusal().isEmpty()) {
			notice.say(found.refusal());
		} else {
			List<String> sentences = new ArrayList<>(found.warnings());
			sentences.add(NLS.bind(Messages.Prediction_summary,
					new Object[] { found.compound(), PredictionComparison.text(found.areas()), PredictionComparison.text(found.ratios()) }));
			found.tissues().stream().map(t -> t.reason()).filter(r -> !r.isEmpty()).forEach(sentences::add);
			notice.say(String.join(" \u00b7 ", sentences)); //$NON-NLS-1$
		}
		table.setData(found.table());
		drawBoth();
	}

	private void drawBoth() {
		for (int i = 0; i < charts.size(); i++) {
			draw(i, ChartViewport.AUTOMATIC);
		}
	}

	private void draw(int index, ChartViewport range) {
		List<Figure> figures = comparison == null ? List.of() : PredictionCharts.of(comparison);
		ChartCanvas canvas = charts.get(index);
		if (canvas.isDisposed()) {
			return;
		}
		canvas.show(index < figures.size() ? figures.get(index) : null, range, Themes.isDark(canvas) ? ChartTheme.dark() : ChartTheme.light());
	}
}
