package org.starling.quantization.ui.energies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.chart.ChartSpec;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.energies.StoredEnergies;
import org.starling.quantization.energies.StoredEnergy;
import org.starling.quantization.energies.StoredOrbitals;
import org.starling.quantization.ui.ChartBox;
import org.starling.quantization.ui.energies.LevelChart.Levels;
import org.starling.quantization.ui.file.FileJob;
import org.starling.results.RunStore;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.structure.view3d.MoleculeView3D;
import org.starling.ui.tables.AccessibleName;

/** Levels of the calculations that are ticked, side by side, and the orbital that is selected in space. UI thread. */
public final class OrbitalsPage extends EnergiesPage {

	/** Id of the page. */
	public static final String ID = "orbitals"; //$NON-NLS-1$

	private static final int POSITIVE = 0x3b82d6;
	private static final int NEGATIVE = 0xd9793b;
	private static final int DENSITY = 0x8a94a6;

	/** Levels and orbitals of a run. */
	private record Found(String runId, Table levels, StoredOrbitals orbitals, CalculatedProperties properties) {
	}

	private org.eclipse.swt.widgets.Table list;
	private ChartBox chart;
	private PropertyBox properties;
	private DataTable levels;
	private MoleculeView3D view;
	private final Map<String, Found> known = new HashMap<>();
	private List<StoredEnergy> listed = List.of();
	private List<Levels> drawn = List.of();
	private Levels first;
	private String wanted = ""; //$NON-NLS-1$
	private int level;
	private ToolItem density;
	private FileJob<?> surface;

	OrbitalsPage(EnergiesEditor editor) {
		super(editor, ID, Messages.Orbitals_title);
	}

	@Override
	protected void ownTools(ToolBar bar) {
		density = new ToolItem(bar, SWT.CHECK);
		density.setText(Messages.Orbitals_density);
		density.setToolTipText(Messages.Orbitals_densityTip);
		density.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> look()));
	}

	@Override
	protected void content(Composite client) {
		SashForm sash = new SashForm(client, SWT.HORIZONTAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 420).applyTo(sash);
		SashForm left = new SashForm(sash, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(left);
		list = new org.eclipse.swt.widgets.Table(left, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		list.getAccessible().addAccessibleListener(new AccessibleName(Messages.Orbitals_list));
		list.setToolTipText(Messages.Orbitals_listTip);
		list.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> draw()));
		properties = new PropertyBox(left, toolkit());
		levels = properties.levels();
		levels.onSelection(row -> {
			level = row;
			density.setSelection(false);
			look();
		});
		left.setWeights(32, 68);
		chart = new ChartBox(sash, () -> proposal("-levels"), false, null); //$NON-NLS-1$
		adaptAll(chart.control());
		view = new MoleculeView3D(sash);
		view.setEmptyText(Messages.Orbitals_empty);
		sash.setWeights(44, 33, 23);
	}

	@Override
	protected void show() {
		List<StoredEnergy> now = new ArrayList<>();
		List<String> titles = new ArrayList<>();
		for (EnergyCalculation calculation : energies().calculations().getCalculations()) {
			CalculationInput input = CalculationInput.of(calculation);
			results().energies().of(input).filter(e -> e.isConverged() && !Double.isNaN(e.numbers().homo() + e.numbers().energy())).ifPresent(e -> {
				now.add(e);
				titles.add(input.title());
			});
		}
		if (!now.equals(listed)) {
			List<Boolean> ticks = new ArrayList<>();
			for (StoredEnergy energy : now) {
				int before = listed.stream().map(StoredEnergy::calculation).toList().indexOf(energy.calculation());
				ticks.add(before < 0 ? now.indexOf(energy) < 6 : list.getItem(before).getChecked());
			}
			listed = now;
			list.removeAll();
			for (int k = 0; k < now.size(); k++) {
				org.eclipse.swt.widgets.TableItem item = new org.eclipse.swt.widgets.TableItem(list, SWT.NONE);
				item.setText(k + 1 + ". " + titles.get(k)); //$NON-NLS-1$
				item.setChecked(ticks.get(k));
			}
			if (!now.isEmpty()) {
				list.select(0);
			}
			draw();
		}
		if (now.isEmpty()) {
			chart.show(results().isRunning() ? Messages.Convergence_waiting : Messages.Orbitals_none, null, false);
		}
	}

	private StoredEnergy selected() {
		int row = list.getSelectionIndex();
		return row < 0 || row >= listed.size() ? null : listed.get(row);
	}

	/** Reads what is not known yet, then draws. */
	private void draw() {
		List<StoredEnergy> needed = new ArrayList<>();
		for (int k = 0; k < listed.size(); k++) {
			if (list.getItem(k).getChecked() || listed.get(k) == selected()) {
				needed.add(listed.get(k));
			}
		}
		List<StoredEnergy> missing = needed.stream().filter(e -> !known.containsKey(e.runId())).toList();
		if (missing.isEmpty()) {
			drawKnown();
			return;
		}
		RunStore store = results().store();
		FileJob.start(Messages.Job_read, chart.control(), context -> {
			List<Found> found = new ArrayList<>();
			for (StoredEnergy energy : missing) {
				found.add(new Found(energy.runId(), store.read(energy.runId(), StoredEnergies.ORBITALS), StoredOrbitals.read(store, energy),
						CalculatedProperties.read(store, energy.runId())));
			}
			return found;
		}, found -> {
			found.forEach(f -> known.put(f.runId, f));
			drawKnown();
		}, failure -> chart.show(String.valueOf(failure), null, false));
	}

	private void drawKnown() {
		List<Levels> shown = new ArrayList<>();
		Levels one = null;
		for (int k = 0; k < listed.size(); k++) {
			Found found = known.get(listed.get(k).runId());
			if (found != null && (list.getItem(k).getChecked() || listed.get(k) == selected())) {
				Levels of = new Levels(list.getItem(k).getText(), found.runId, found.levels);
				if (list.getItem(k).getChecked()) {
					shown.add(of);
				}
				one = listed.get(k) == selected() ? of : one;
			}
		}
		if (!shown.equals(drawn)) {
			drawn = shown;
			chart.show(shown.isEmpty() ? Messages.Orbitals_tick : Messages.Orbitals_chart, shown.isEmpty() ? null : LevelChart.of(shown), false);
		}
		if (!Objects.equals(one, first)) {
			first = one;
			levels.setData(one == null ? Table.builder().build() : LevelChart.table(one));
			properties.show(one == null ? CalculatedProperties.NONE : known.get(one.runId()).properties);
			if (one != null) {
				level = homo(one);
				levels.select(level);
			}
			look();
		}
	}

	private static int homo(Levels of) {
		for (int row = 0; row < of.orbitals().rows(); row++) {
			if (of.orbitals().numbers("energy").value(row) == of.homo()) { //$NON-NLS-1$
				return row;
			}
		}
		return 0;
	}

	/** Shows the selected orbital in space. */
	private void look() {
		if (surface != null) {
			surface.cancel();
			surface = null;
		}
		Found found = first == null ? null : known.get(first.runId());
		if (found == null || found.orbitals == null) {
			wanted = ""; //$NON-NLS-1$
			view.setScene(Scene3D.EMPTY);
			view.setEmptyText(first == null ? Messages.Orbitals_empty : Messages.Orbitals_notKept);
			return;
		}
		int row = density.getSelection() ? -1 : level;
		StoredOrbitals orbitals = found.orbitals;
		int number = row < 0 ? 0 : (int) found.levels.numbers("orbital").value(row); //$NON-NLS-1$
		String spin = row < 0 ? "" : found.levels.texts("spin").value(row); //$NON-NLS-1$ //$NON-NLS-2$
		int kept = orbitals.kept(spin);
		wanted = found.runId + '/' + spin + number;
		String mine = wanted;
		view.setMoleculeName(first.title());
		surface = FileJob.start(NLS.bind(Messages.Job_surface, number), view,
				context -> orbitals.molecule().withSurfaces(number < 1 || number > kept ? orbitals.density(DENSITY)
						: orbitals.orbital(spin, number, POSITIVE, NEGATIVE)),
				scene -> {
					if (mine.equals(wanted)) {
						view.setScene(scene);
					}
				}, failure -> {
					if (failure != null && mine.equals(wanted)) {
						view.setScene(Scene3D.EMPTY);
						view.setEmptyText(failure);
					}
				});
	}

	@Override
	protected Table exported() {
		Table front = properties.front();
		return first == null ? null : front == null ? LevelChart.table(first) : front.rows() == 0 ? null : front;
	}

	/** Shows the charges (1), bonds (2), vibrations (3) or the gas (4); 0 the levels. */
	public void showProperty(int which) {
		properties.select(which);
	}

	/** The table that is seen; null for the levels. */
	public Table property() {
		return properties.front();
	}

	/** What is drawn; null when nothing is. */
	public ChartSpec shown() {
		return chart.shown();
	}

	/** The molecule in space. */
	public MoleculeView3D view() {
		return view;
	}
}
