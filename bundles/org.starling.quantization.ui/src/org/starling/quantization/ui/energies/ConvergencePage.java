package org.starling.quantization.ui.energies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.StoredEnergies;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.quantization.ui.ChartBox;
import org.starling.quantization.ui.energies.LiveConvergence.Step;
import org.starling.quantization.ui.file.FileJob;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.tables.Table;
import org.starling.ui.tables.AccessibleName;

/** How a calculation became self-consistent, while it does and afterwards: changes of the energy and the rungs of the ladder. UI thread. */
public final class ConvergencePage extends EnergiesPage {

	/** Id of the page. */
	public static final String ID = "convergence"; //$NON-NLS-1$

	/** What was kept. */
	private record History(String runId, List<Step> steps, List<String> lines) {
	}

	private Combo choice;
	private ChartBox chart;
	private Text log;
	private List<String> ids = List.of();
	private String chosen;
	private String asked = ""; //$NON-NLS-1$
	private History history;
	private int drawn = -1;

	ConvergencePage(EnergiesEditor editor) {
		super(editor, ID, Messages.Convergence_title);
	}

	@Override
	protected void content(Composite client) {
		choice = new Combo(client, SWT.READ_ONLY | SWT.DROP_DOWN);
		choice.getAccessible().addAccessibleListener(new AccessibleName(Messages.Convergence_choice));
		GridDataFactory.swtDefaults().indent(4, 0).hint(420, SWT.DEFAULT).applyTo(choice);
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> choose(ids.get(choice.getSelectionIndex()))));
		SashForm sash = new SashForm(client, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(sash);
		chart = new ChartBox(sash, () -> proposal("-chart"), false, null); //$NON-NLS-1$
		adaptAll(chart.control());
		log = new Text(sash, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
		toolkit().adapt(log, true, false);
		log.getAccessible().addAccessibleListener(new AccessibleName(Messages.Convergence_log));
		sash.setWeights(68, 32);
	}

	private void choose(String id) {
		chosen = id;
		drawn = -1;
		refreshResults();
	}

	@Override
	protected void show() {
		LiveConvergence live = results().live();
		List<EnergyCalculation> all = energies().calculations().getCalculations();
		List<String> now = all.stream().map(EnergyCalculation::getId).toList();
		String[] titles = all.stream().map(c -> CalculationInput.of(c).title()).toArray(String[]::new);
		if (!now.equals(ids) || !Arrays.equals(titles, choice.getItems())) {
			ids = now;
			choice.setItems(titles);
		}
		if (results().isRunning() && live != null && ids.contains(live.calculation())) {
			chosen = live.calculation();
		}
		if (chosen == null || !ids.contains(chosen)) {
			chosen = ids.isEmpty() ? null : ids.getFirst();
		}
		choice.select(chosen == null ? -1 : ids.indexOf(chosen));
		boolean running = results().isRunning() && live != null && live.calculation().equals(chosen);
		if (running) {
			asked = ""; //$NON-NLS-1$
			draw(live.steps(), live.notes(), true);
		} else {
			stored();
		}
	}

	private void stored() {
		StoredEnergy energy = chosen == null ? null : results().energies().all(chosen).stream().findFirst().orElse(null);
		if (energy == null) {
			history = null;
			asked = ""; //$NON-NLS-1$
			chart.show(Messages.Convergence_none, null, false);
			log.setText(""); //$NON-NLS-1$
			return;
		}
		if (!energy.runId().equals(asked)) {
			asked = energy.runId();
			drawn = -1;
			RunStore store = results().store();
			FileJob.start(Messages.Job_read, chart.control(), context -> read(store, energy), found -> {
				if (found.runId.equals(asked)) {
					history = found;
					drawn = -1;
					refreshResults();
				}
			}, failure -> chart.show(String.valueOf(failure), null, false));
		} else if (history != null && history.runId.equals(asked)) {
			draw(history.steps, history.lines, false);
		}
	}

	private static History read(RunStore store, StoredEnergy energy) throws java.io.IOException {
		RunRecord run = store.record(energy.runId());
		List<Step> steps = new ArrayList<>();
		if (run.table(StoredEnergies.CONVERGENCE).isPresent()) {
			Table table = store.read(run.id(), StoredEnergies.CONVERGENCE);
			for (int row = 0; row < table.rows(); row++) {
				steps.add(new Step((int) table.numbers("iteration").value(row), table.numbers("energy").value(row), //$NON-NLS-1$ //$NON-NLS-2$
						table.numbers("change").value(row), table.texts("rung").value(row))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		List<String> lines = new ArrayList<>();
		if (!energy.message().isEmpty()) {
			lines.add(energy.message());
		}
		if (run.table(StoredEnergies.LOG).isPresent()) {
			lines.addAll(List.of(store.read(run.id(), StoredEnergies.LOG).texts("line").values())); //$NON-NLS-1$
		}
		return new History(run.id(), steps, lines);
	}

	private void draw(List<Step> steps, List<String> lines, boolean running) {
		int size = steps.size() + 1000 * lines.size() + (running ? 1 : 0);
		if (size == drawn) {
			return;
		}
		drawn = size;
		chart.show(steps.isEmpty() ? Messages.Convergence_waiting : ConvergenceChart.title(steps, running),
				steps.isEmpty() ? null : ConvergenceChart.of(steps), true);
		String text = String.join("\n", lines); //$NON-NLS-1$
		if (!Objects.equals(text, log.getText())) {
			log.setText(text);
			log.setTopIndex(log.getLineCount());
		}
	}

	@Override
	protected Table exported() {
		LiveConvergence live = results().live();
		List<Step> steps = results().isRunning() && live != null ? live.steps() : history == null ? List.of() : history.steps;
		return steps.isEmpty() ? null : ConvergenceChart.table(steps);
	}

	/** What is drawn; null when nothing is. */
	public org.starling.chart.ChartSpec shown() {
		return chart.shown();
	}
}
