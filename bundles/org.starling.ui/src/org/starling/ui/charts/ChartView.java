package org.starling.ui.charts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.ViewPart;
import org.starling.chart.Figure;
import org.starling.chart.look.ChartLook;
import org.starling.files.FileNames;
import org.starling.results.RunRecord;
import org.starling.ui.CommandLinks;
import org.starling.ui.charts.look.ChartPropertiesDialog;
import org.starling.ui.charts.look.LookEdits;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.RunNode;
import org.starling.ui.sliders.SliderPanel;
import org.starling.workflow.concentrations.ConcentrationChoice;

/** Charts and tables of the selected simulation, run or study; a new run takes the place of the shown one. */
public class ChartView extends ViewPart {

	/** Id of the view. */
	public static final String ID = "org.starling.ui.charts"; //$NON-NLS-1$

	private final Consumer<IProject> contentsListener = this::contentsChanged;
	private final Job loading = Job.createSystem(Messages.View_loading, (ICoreRunnable) monitor -> load());
	private volatile ChartSubject subject;
	private volatile ChartResults results;
	/** What the results are of; another than the subject while that is being read. */
	private ChartSubject read;
	private Composite stack;
	private Composite content;
	private EmptyChart empty;
	private RunHeader header;
	private ChartPane pane;
	private SashForm sash;
	private SliderPanel sliders;
	private volatile boolean moving;
	private ConcentrationChoice style = ConcentrationChoice.ALL;
	private ChartActions actions;
	private SelectionFollower follower;

	@Override
	public void createPartControl(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = new EmptyChart(stack, () -> CommandLinks.run(getSite(), CommandLinks.RUN_SIMULATION));
		content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		header = new RunHeader(content, this::select, index -> pane.select(index), () -> CommandLinks.run(getSite(), CommandLinks.RUN_SIMULATION));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		sash = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		pane = new ChartPane(sash, () -> {
			if (actions != null) {
				actions.update();
			}
		});
		sliders = new SliderPanel(sash, getSite().getPage(), this::showLive);
		sash.setWeights(65, 35);
		sash.setMaximizedControl(pane);
		actions = new ChartActions(pane, this::showSliders, this::export, this::openProperties, new SampleStyleAction(this));
		actions.fill(getViewSite().getActionBars().getToolBarManager());
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), actions.copyAction());
		MenuManager menu = new MenuManager();
		actions.fill(menu);
		pane.canvas().setMenu(menu.createContextMenu(pane.canvas()));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.starling.ui.chart"); //$NON-NLS-1$
		follower = new SelectionFollower(this);
		ProjectIndex.shared().addListener(contentsListener);
		showEmpty(Messages.View_nothing, false);
		follower.start();
	}

	@Override
	public void dispose() {
		ProjectIndex.shared().removeListener(contentsListener);
		if (follower != null) {
			follower.stop();
		}
		super.dispose();
	}

	/** Shows the run of a selection; a selection that is neither simulation nor run changes nothing. */
	void follow(IWorkbenchPart part, ISelection selection) {
		ChartSubject selected = part == this ? null : arranged(ChartSubject.of(selection));
		if (selected != null && !selected.equals(subject)) {
			show(selected);
		}
	}

	/** The same samples, arranged and summarised as the person chose last. */
	private ChartSubject arranged(ChartSubject selected) {
		return selected == null ? null : selected.withSamples(selected.samples().withArrangement(style.arrangement()).withSummary(style.summary()));
	}

	/** How the samples of studies are arranged and summarised. */
	public ConcentrationChoice style() {
		return style;
	}

	/** Arranges and summarises the samples of the shown study, and of those shown later, in another way. */
	public void setStyle(ConcentrationChoice other) {
		style = other;
		if (subject != null && subject.study() != null) {
			show(arranged(subject));
		}
	}

	/** Shows all samples of the shown study again. */
	public void showAllSamples() {
		show(arranged(ChartSubject.of(subject.study())));
	}

	/** Shows the simulation or study of an editor. */
	void follow(IEditorPart editor) {
		IFile file = ResourceUtil.getFile(editor.getEditorInput());
		if (file != null && ChartSubject.isCharted(file) && (subject == null || !file.equals(subject.document()))) {
			show(arranged(ChartSubject.of(file)));
		}
	}

	/** Reads a simulation's or run's results and shows them. UI thread. */
	public void show(ChartSubject other) {
		subject = other;
		loading.schedule();
	}

	/** The simulation whose results are shown, or null. */
	public IFile simulation() {
		return subject == null ? null : subject.simulation();
	}

	/** The figures, scales and range on the screen. */
	public ChartModel model() {
		return pane.model();
	}

	/** The drawing. */
	public ChartCanvas canvas() {
		return pane.canvas();
	}

	/** Id of the run that is shown, or null. */
	public String runId() {
		return results == null || results.run() == null ? null : results.run().id();
	}

	/** The sliders below the chart, shown or not. */
	public SliderPanel sliders() {
		return sliders;
	}

	/** Draws anew after a change of the model. */
	public void update() {
		pane.refresh();
	}

	/** Opens or closes the sliders of the shown simulation. */
	public void showSliders(boolean wanted) {
		setMoving(wanted);
		if (results != null && subject.equals(read)) {
			show(results);
		}
	}

	private void setMoving(boolean wanted) {
		moving = wanted;
		sash.setMaximizedControl(wanted ? null : pane);
		if (!wanted) {
			sliders.close();
		}
	}

	private void showLive(List<Figure> figures) {
		if (moving) {
			pane.replace(figures);
			header.figures(figures, model().index());
		}
	}

	private void select(RunRecord run) {
		show(new ChartSubject(subject.project(), subject.document(), run.id()));
	}

	private void load() {
		ChartSubject wanted = subject;
		if (wanted == null) {
			return;
		}
		ChartResults loaded = ChartLoad.read(wanted);
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!stack.isDisposed() && wanted.equals(subject)) {
				read = wanted;
				show(loaded);
			}
		});
	}

	private void show(ChartResults loaded) {
		results = loaded;
		boolean movable = loaded.problem() == null && subject.simulation() != null;
		if (moving && !movable) {
			setMoving(false);
		}
		actions.sliders(movable, moving);
		actions.samples(subject.study() != null);
		if (loaded.problem() != null) {
			showEmpty(loaded.problem(), false);
		} else if (moving) {
			boolean shown = sliders.isOpen(subject.simulation()) && model().shown() != null;
			if (shown) {
				pane.showTables(loaded);
			} else {
				pane.show(loaded);
			}
			header.show(loaded, model().index());
			header.figures(model().figures(), model().index());
			top(content);
			sliders.open(subject.simulation());
		} else if (loaded.isEmpty()) {
			showEmpty(NLS.bind(Messages.View_noRun, loaded.title()), true);
		} else {
			pane.show(loaded);
			header.show(loaded, model().index());
			top(content);
		}
		actions.update();
	}

	private void showEmpty(String text, boolean runnable) {
		pane.show(new ChartResults(null, "", List.of(), null, false, List.of(), Map.of(), null)); //$NON-NLS-1$
		empty.show(text, runnable);
		top(empty);
	}

	private void top(Composite control) {
		((StackLayout) stack.getLayout()).topControl = control;
		stack.layout();
	}

	private void contentsChanged(IProject project) {
		ChartSubject shown = subject;
		if (shown == null || !project.equals(shown.project())) {
			return;
		}
		ProjectContents contents = project.isOpen() ? ProjectIndex.shared().contents(project) : null;
		if (!project.isOpen() || contents != null && (differs(contents) || moving)) {
			loading.schedule();
		}
	}

	/** Whether there is another newest run, or the shown one has become stale or is gone. */
	private boolean differs(ProjectContents contents) {
		ChartResults shown = results;
		if (shown == null || shown.problem() != null || subject.study() != null) {
			return true;
		}
		String input = subject.simulation() == null ? null : subject.simulation().getProjectRelativePath().toString();
		List<RunNode> runs = contents.runs().stream().filter(r -> r.run().head().input().equals(input)).toList();
		boolean sameRuns = runs.stream().map(r -> r.run().id()).toList().equals(shown.runs().stream().map(RunRecord::id).toList());
		boolean sameState = shown.run() == null || runs.stream()
				.anyMatch(r -> r.run().id().equals(shown.run().id()) && r.isStale() == shown.stale());
		return !sameRuns || !sameState;
	}

	/** Opens the dialog in which the shown chart gets another look. */
	public void openProperties() {
		if (model().shown() == null) {
			return;
		}
		Figure figure = model().figures().get(model().index());
		LookEdits edits = new LookEdits(figure, model().look(), this::setLook);
		if (new ChartPropertiesDialog(getSite().getShell(), edits).open() == Window.OK && subject.document() != null) {
			LooksJob.schedule(model().looks(), subject.document());
		}
	}

	private void setLook(ChartLook look) {
		model().setLook(look);
		pane.refresh();
	}

	private void export() {
		Figure figure = model().shown();
		String name = figure.title().isBlank() ? results.title() : figure.title();
		Path proposal = results.project().getLocation().toPath().resolve(FileNames.readable(name));
		ExportDialog dialog = new ExportDialog(getSite().getShell(), model().viewport(), proposal);
		if (dialog.open() == Window.OK) {
			ChartExportJob.schedule(figure, dialog.request().with(model().look()));
		}
	}


	@Override
	public void setFocus() {
		if (((StackLayout) stack.getLayout()).topControl == content) {
			pane.setFocus();
		} else {
			empty.setFocus();
		}
	}
}
