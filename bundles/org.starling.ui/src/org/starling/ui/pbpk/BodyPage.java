package org.starling.ui.pbpk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.LinkText;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.editors.Columns;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.emf.Origins;
import org.starling.ui.parameters.ParameterMarks;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;
import org.starling.ui.theme.Themes;
import org.starling.workflow.organs.OrganParameters;
import org.starling.workflow.organs.Organs;

/**
 * The organs of a physiological model in a picture of the body, coloured by concentration or area under the curve, with the curve and
 * the parameters of the selected one. The model is simulated in a job; when it is edited after that, it is simulated again.
 */
public final class BodyPage extends DocumentPage {

	public static final String ID = "organs"; //$NON-NLS-1$

	/** Runs that take longer wait until they are asked for again. */
	private static final long QUICK_NANOS = 3_000_000_000L;
	private static final int AGAIN_MILLISECONDS = 250;
	/** What picture and details need each, in lines of text; below that width they stand one below the other. */
	private static final int COLUMN_WIDTH = 24;
	private static final int PICTURE_HEIGHT = 18;
	private static final int CHART_HEIGHT = 9;

	private final BodyModel body = new BodyModel();
	private DoseBar dose;
	private ViewBar view;
	private TimeBar time;
	private Link notice;
	private BodyCanvas canvas;
	private Label organTitle;
	private ChartCanvas chart;
	private ObjectTable<Parameter> parameters;
	private OrganRun run;
	private long started;
	private boolean quick;
	/** The newest change of the model when the latest run began. */
	private Command simulated;

	public BodyPage(DocumentEditor editor) {
		super(editor, ID, Messages.Page_title, "body"); //$NON-NLS-1$
	}

	/** Whether a model has organs to be shown. */
	public static boolean suits(Model model) {
		return !Organs.of(model).isEmpty();
	}

	private Model model() {
		return (Model) editor().document();
	}

	/** What the page shows. */
	public BodyModel body() {
		return body;
	}

	public BodyCanvas canvas() {
		return canvas;
	}

	@Override
	protected void fill(Composite parent) {
		Composite client = toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(client);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(client);
		dose = new DoseBar(client, this::start, this::cancel);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(dose);
		notice = new Link(client, SWT.WRAP);
		notice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> start()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(notice);
		view = new ViewBar(client, body, this::bodyChanged, () -> BodyExport.ask(canvas, editor().file(), body));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(view);
		Composite columns = columns(client, lines(COLUMN_WIDTH), true);
		((GridData) columns.getLayoutData()).horizontalSpan = 2;
		picture(column(columns));
		details(column(columns));
		toolkit().adapt(dose);
		toolkit().adapt(view);
		toolkit().adapt(notice, true, true);
		Themes.onChange(canvas, this::bodyChanged);
		onRefresh(this::modelChanged);
	}

	/** So many heights of a line of text in points. */
	private int lines(int count) {
		GC gc = new GC(dose);
		int height = gc.getFontMetrics().getHeight();
		gc.dispose();
		return count * height;
	}

	private void picture(Composite side) {
		canvas = new BodyCanvas(side, body, this::bodyChanged);
		toolkit().adapt(canvas);
		GridDataFactory.fillDefaults().grab(true, true).hint(lines(COLUMN_WIDTH), lines(PICTURE_HEIGHT)).applyTo(canvas);
		time = new TimeBar(side, body, this::timeChanged);
		toolkit().adapt(time);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(time);
	}

	private void details(Composite side) {
		chart = new ChartCanvas(side);
		GridDataFactory.fillDefaults().grab(true, true).hint(lines(COLUMN_WIDTH), lines(CHART_HEIGHT)).applyTo(chart);
		organTitle = toolkit().createLabel(side, "", SWT.NONE); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(organTitle);
		var quantity = PkmodelPackage.Literals.PARAMETER__QUANTITY;
		List<ColumnSpec<Parameter>> columns = new ArrayList<>(List.of(Columns.symbol(),
				Columns.mainValue("value", Messages.Column_value, 100, quantity), Columns.unit("unit", Messages.Column_unit, 60, quantity))); //$NON-NLS-1$ //$NON-NLS-2$
		columns.addAll(Columns.originOrFormula(quantity));
		columns.add(Columns.name());
		parameters = table(side, TableSpec.readOnly("model.organ.parameters", Messages.Organ_parameters, columns, this::organParameters, //$NON-NLS-1$
				Messages.Organ_none).withMarks(new ParameterMarks(editor().file().getProject(), model(), side)));
	}

	private List<Parameter> organParameters() {
		List<Compartment> organ = body.selected() == null ? null : Organs.of(model()).get(body.selected());
		return organ == null ? List.of() : OrganParameters.of(model(), organ);
	}

	private void modelChanged() {
		Map<String, String> names = new LinkedHashMap<>();
		Organs.of(model()).forEach((key, compartments) -> names.put(key, name(key, compartments)));
		canvas.setOrgans(names);
		if (body.selected() != null && !names.containsKey(body.selected())) {
			body.select(null);
		}
		dose.show(model());
		if (isStale() && quick && run == null && dose.problem() == null) {
			canvas.getDisplay().timerExec(AGAIN_MILLISECONDS, () -> {
				if (!canvas.isDisposed() && isStale() && run == null) {
					start();
				}
			});
		}
		bodyChanged();
	}

	private static String name(String key, List<Compartment> compartments) {
		String first = compartments.getFirst().getName();
		return compartments.size() == 1 && first != null ? first : Character.toUpperCase(key.charAt(0)) + key.substring(1);
	}

	private boolean isStale() {
		return body.curves() != null && simulated != editor().session().stack().getUndoCommand();
	}

	/** Follows what is shown of the body. */
	private void bodyChanged() {
		if (canvas.isDisposed()) {
			return;
		}
		notice(null);
		view.show();
		timeChanged();
		List<Compartment> organ = body.selected() == null ? List.of() : Organs.of(model()).getOrDefault(body.selected(), List.of());
		organTitle.setText(organ.isEmpty() ? Messages.Organ_parameters
				: LegacyActionTools.escapeMnemonics(NLS.bind(Messages.Organ_title, name(body.selected(), organ), sizes(organ))));
		organTitle.setToolTipText(organ.stream().map(c -> Origins.describe(c.getSize())).collect(Collectors.joining("\n\n"))); //$NON-NLS-1$
		parameters.setEmptyText(organ.isEmpty() ? Messages.Organ_none : Messages.Organ_noParameters);
		parameters.refresh();
	}

	/** The volume of the organ; the spaces that it is divided into are not added to it. */
	private static String sizes(List<Compartment> organ) {
		return organ.stream().filter(c -> !organ.contains(c.getParent())).filter(c -> c.getSize() != null && c.getSize().getValue() != null)
				.map(c -> ColourScale.text(c.getSize().getValue()) + ' ' + (c.getSize().getUnit() == null ? "" : c.getSize().getUnit())) //$NON-NLS-1$
				.collect(Collectors.joining(" + ")); //$NON-NLS-1$
	}

	private void timeChanged() {
		time.show();
		canvas.redraw();
		chart.show(OrganCharts.of(body), ChartViewport.AUTOMATIC, Themes.isDark(canvas) ? ChartTheme.dark() : ChartTheme.light());
	}

	/** @param problem what went wrong, or null */
	private void notice(String problem) {
		String text = problem != null ? problem
				: run != null ? "" //$NON-NLS-1$
						: body.curves() == null ? Messages.Run_hint
								: !body.curves().problem().isEmpty() ? body.curves().problem() : isStale() ? Messages.Run_stale : ""; //$NON-NLS-1$
		boolean link = text.contains("<a>"); //$NON-NLS-1$
		notice.setText(link ? text : LinkText.literal(text));
		notice.requestLayout();
	}

	private void cancel() {
		if (run != null) {
			run.cancel();
		}
	}

	/** Simulates the model as it is in the editor. */
	public void start() {
		String problem = dose.problem();
		if (problem != null) {
			notice(problem);
			return;
		}
		cancel();
		OrganRun mine = new OrganRun(model(), dose.dose(), dose.end());
		run = mine;
		simulated = editor().session().stack().getUndoCommand();
		started = System.nanoTime();
		dose.setRunning(true);
		notice(null);
		mine.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!canvas.isDisposed()) {
					canvas.getDisplay().asyncExec(() -> ended(mine));
				}
			}
		});
		mine.schedule();
	}

	private void ended(OrganRun ended) {
		if (canvas.isDisposed() || ended != run) {
			return;
		}
		run = null;
		quick = System.nanoTime() - started < QUICK_NANOS;
		dose.setRunning(false);
		boolean first = !body.hasCurves();
		ended.result().ifPresent(body::setCurves);
		if (first) {
			body.goToPeak();
			body.suggestScale();
		}
		modelChanged();
		if (ended.result().isEmpty() && !ended.getResult().isOK()) {
			notice(ended.getResult().getException() == null ? ended.getResult().getMessage()
					: ErrorDialogs.reason(ended.getResult().getException()));
		}
	}
}
