package org.starling.ui.pbpk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalDouble;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.model.molecule.Molecule;
import org.starling.pbpk.partition.PartitionMethod;
import org.starling.pbpk.partition.PartitionMethods;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.Route;
import org.starling.tables.NumberText;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.Images;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.DataTable;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.Notice;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.theme.Themes;
import org.starling.workflow.pbpk.SpeciesComparison;

/** The molecule in several species side by side: curves in one chart, clearance, volume, half-life, exposure and coefficients in a table. */
public final class SpeciesPage extends DocumentPage {

	public static final String ID = "species"; //$NON-NLS-1$

	private final List<PartitionMethod> methods = PartitionMethods.all();
	private final Map<Species, Button> species = new EnumMap<>(Species.class);
	private Text dose;
	private Text end;
	private Combo route;
	private Combo method;
	private Button compare;
	private Notice notice;
	private ChartCanvas chart;
	private DataTable table;
	private SpeciesRun run;
	private SpeciesComparison comparison;

	public SpeciesPage(DocumentEditor editor) {
		super(editor, ID, Messages.Species_title, Images.MOLECULE);
	}

	/** What was compared last, or null. */
	public SpeciesComparison comparison() {
		return comparison;
	}

	public ChartCanvas chart() {
		return chart;
	}

	@Override
	protected void fill(Composite parent) {
		Composite client = whole(parent);
		Composite first = row(client);
		for (Species s : Species.values()) {
			Button button = toolkit().createButton(first, s.id(), SWT.CHECK);
			button.setSelection(s == Species.HUMAN || s == Species.RAT);
			species.put(s, button);
		}
		Composite second = row(client);
		toolkit().createLabel(second, Messages.Species_dose);
		dose = text(second, "1", Messages.Species_dose); //$NON-NLS-1$
		toolkit().createLabel(second, "mg/kg"); //$NON-NLS-1$
		route = combo(second, Messages.Species_route, Arrays.stream(Route.values()).map(Route::title).toArray(String[]::new));
		toolkit().createLabel(second, Messages.Dose_until);
		end = text(second, "24", Messages.Dose_until); //$NON-NLS-1$
		toolkit().createLabel(second, "h"); //$NON-NLS-1$
		method = combo(second, Messages.Species_method, methods.stream().map(PartitionMethod::title).toArray(String[]::new));
		method.select(Math.max(0, methods.stream().map(PartitionMethod::id).toList().indexOf(CompoundSettings.DEFAULT_METHOD)));
		compare = toolkit().createButton(second, Messages.Species_compare, SWT.PUSH);
		compare.setImage(Images.image(Images.RUN));
		compare.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> pressed()));
		notice = new Notice(toolkit(), client, Messages.Species_hint);
		chart = new ChartCanvas(client);
		GridDataFactory.fillDefaults().grab(true, true).hint(240, 220).applyTo(chart);
		table = new DataTable(client);
		GridDataFactory.fillDefaults().grab(true, false).hint(240, 190).applyTo(table);
		Themes.onChange(chart, this::draw);
	}

	private Composite row(Composite parent) {
		Composite row = toolkit().createComposite(parent);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.spacing = 8;
		layout.marginLeft = 0;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(row);
		return row;
	}

	private static Text text(Composite row, String value, String name) {
		Text text = new Text(row, SWT.BORDER | SWT.SINGLE | SWT.RIGHT);
		text.setText(value);
		text.setLayoutData(new RowData(50, SWT.DEFAULT));
		text.getAccessible().addAccessibleListener(new AccessibleName(name));
		return text;
	}

	private static Combo combo(Composite row, String name, String... items) {
		Combo combo = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.select(0);
		combo.setToolTipText(name);
		combo.getAccessible().addAccessibleListener(new AccessibleName(name));
		return combo;
	}

	private static double positive(Text field) {
		OptionalDouble value = NumberText.parse(field.getText(), '.');
		return value.isPresent() && value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : Double.NaN;
	}

	private void pressed() {
		if (run != null) {
			run.cancel();
			return;
		}
		List<Species> chosen = new ArrayList<>(
				species.entrySet().stream().filter(e -> e.getValue().getSelection()).map(Entry::getKey).toList());
		String problem = chosen.isEmpty() ? Messages.Species_none
				: Double.isNaN(positive(dose)) ? Messages.Dose_badAmount : Double.isNaN(positive(end)) ? Messages.Dose_badEnd : null;
		notice.say(problem == null ? "" : problem); //$NON-NLS-1$
		if (problem == null) {
			start(chosen, new SpeciesComparison.Question(Route.values()[route.getSelectionIndex()], positive(dose),
					methods.get(method.getSelectionIndex()).id(), positive(end)));
		}
	}

	private void start(List<Species> chosen, SpeciesComparison.Question question) {
		run = new SpeciesRun((Molecule) editor().document(), chosen, question);
		compare.setText(Messages.Dose_cancel);
		compare.setImage(Images.image("stop")); //$NON-NLS-1$
		compare.requestLayout();
		run.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!chart.isDisposed()) {
					chart.getDisplay().asyncExec(SpeciesPage.this::ended);
				}
			}
		});
		run.schedule();
	}

	private void ended() {
		if (chart.isDisposed()) {
			return;
		}
		SpeciesRun ended = run;
		run = null;
		compare.setText(Messages.Species_compare);
		compare.setImage(Images.image(Images.RUN));
		compare.requestLayout();
		ended.result().ifPresent(found -> {
			comparison = found;
			table.setData(found.table());
			notice.say(found.results().stream().filter(r -> !r.isGood()).map(r -> r.species().id() + ": " + r.problem()).findFirst().orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
			draw();
		});
		if (ended.result().isEmpty() && ended.getResult().getException() != null) {
			notice.say(ErrorDialogs.reason(ended.getResult().getException()));
		}
	}

	private void draw() {
		if (comparison != null) {
			chart.show(comparison.chart(), ChartViewport.AUTOMATIC, Themes.isDark(chart) ? ChartTheme.dark() : ChartTheme.light());
		}
	}
}
