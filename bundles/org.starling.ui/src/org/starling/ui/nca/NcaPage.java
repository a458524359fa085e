package org.starling.ui.nca;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.starling.files.FileNames;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.nca.table.ChosenPoints;
import org.starling.star.study.StudyProblem;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.ui.Images;
import org.starling.ui.charts.ChartExportJob;
import org.starling.ui.charts.DataTable;
import org.starling.ui.charts.ExportDialog;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.Notice;
import org.starling.ui.editors.study.StudyEditor;
import org.starling.ui.editors.study.StudySamples;
import org.starling.ui.emf.ObjectLabels;
import org.starling.ui.tables.TableFile;

/**
 * Non-compartmental analysis of a study: its profiles with their terminal regressions, which a person changes on the chart, and tables over
 * all profiles. Numbers are computed in jobs and grey while they don't belong to the settings on the screen. UI thread.
 */
public final class NcaPage extends DocumentPage implements ProfilePane.Actions {

	public static final String ID = "nca"; //$NON-NLS-1$

	private final Map<String, DataTable> tables = new LinkedHashMap<>();
	private TerminalEdits edits;
	private NcaCalculation calculation;
	private NcaState state;
	private boolean stale = true;
	private Notice notice;
	private Button releaseAll;
	private CTabFolder tabs;
	private ProfileList list;
	private ProfilePane pane;
	private int quick;

	public NcaPage(StudyEditor editor) {
		super(editor, ID, Messages.Page_title, Images.STUDY, StudyPackage.Literals.STUDY__NCA);
	}

	private Study study() {
		return (Study) editor().document();
	}

	@Override
	protected void fill(Composite body) {
		edits = new TerminalEdits(context(), this::study);
		StudySamples samples = ((StudyEditor) editor()).samples();
		samples.onChange(this::update);
		calculation = new NcaCalculation(this::study, samples, editor().file().getName(), this::show);
		Composite client = whole(body);
		Composite head = head(client, 3);
		notice = new Notice(toolkit(), head, Messages.Page_stale);
		releaseAll = toolkit().createButton(head, Messages.Page_releaseAll, SWT.PUSH);
		releaseAll.setToolTipText(Messages.Page_releaseAllTip);
		releaseAll.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(e -> edits.releaseAll(Messages.Page_releaseAll, pane.reason().text())));
		Button export = toolkit().createButton(head, Messages.Page_export, SWT.PUSH);
		export.setToolTipText(Messages.Page_exportTip);
		export.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> export()));
		tabs = new CTabFolder(client, SWT.TOP | SWT.FLAT);
		toolkit().adapt(tabs);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 470).applyTo(tabs);
		SashForm sash = new SashForm(tabs, SWT.HORIZONTAL);
		list = new ProfileList(sash, context(), () -> state, this::selected);
		pane = new ProfilePane(sash, context(), this);
		sash.setWeights(42, 58);
		adaptAll(sash);
		tab(Messages.Tab_profiles, sash);
		for (String name : new String[] { Messages.Tab_summary, Messages.Tab_areas, Messages.Tab_ratios, Messages.Tab_notes }) {
			DataTable table = new DataTable(tabs);
			tables.put(name, table);
			tab(name, table);
		}
		tabs.setSelection(0);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(client, "org.starling.ui.nca"); //$NON-NLS-1$
		client.addDisposeListener(e -> calculation.dispose());
		onRefresh(this::update);
	}

	private void tab(String name, Control content) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(name);
		item.setControl(content);
	}

	/** Whether the numbers on the screen belong to the settings on the screen. */
	public boolean isUpToDate() {
		return !stale;
	}

	private void update() {
		if (notice.isDisposed() || editor().getActivePageInstance() != this) {
			return;
		}
		if (!editor().isDirty()) {
			edits.saved();
		}
		StudySamples samples = ((StudyEditor) editor()).samples();
		samples.load();
		stale = calculation.update();
		if (samples.problem() != null) {
			fail(samples.problem());
			return;
		}
		releaseAll.setEnabled(edits.count() > 0);
		refreshNumbers();
	}

	/** Analyses the shown profile at once when other points are chosen for it than it was analysed with. */
	private void follow() {
		int place = list.selected();
		if (state == null || place < 0) {
			return;
		}
		ProfileRow row = state.profiles().get(place);
		double[] wanted = edits.chosen(row.profile());
		if (row.belongsTo(wanted)) {
			return;
		}
		int mine = ++quick;
		NcaState base = state;
		Job.createSystem(Messages.Page_title, (ICoreRunnable) monitor -> {
			ProfileRow now = row.analysed(wanted);
			tabs.getDisplay().asyncExec(() -> {
				if (mine == quick && base == state && !notice.isDisposed()) {
					state = state.with(place, now);
					refreshNumbers();
				}
			});
		}).schedule();
	}

	private void show(NcaState found) {
		if (notice.isDisposed()) {
			return;
		}
		state = found;
		stale = false;
		tables.get(Messages.Tab_summary).setData(found.summary());
		tables.get(Messages.Tab_areas).setData(found.areas());
		tables.get(Messages.Tab_ratios).setData(found.ratios());
		List<StudyProblem> problems = found.problems();
		tables.get(Messages.Tab_notes).setData(Table.builder()
				.text(Messages.Column_severity, problems.stream().map(p -> p.severity().name()).toArray(String[]::new))
				.text(Messages.Column_concerns, problems.stream().map(p -> ObjectLabels.of(p.object())).toArray(String[]::new))
				.text(Messages.Column_note, problems.stream().map(StudyProblem::text).toArray(String[]::new)).build());
		for (CTabItem item : tabs.getItems()) {
			if (item.getText().startsWith(Messages.Tab_notes)) {
				item.setText(problems.isEmpty() ? Messages.Tab_notes : Messages.Tab_notes + " (" + problems.size() + ')'); //$NON-NLS-1$
			}
		}
		refreshNumbers();
	}

	private void fail(String reason) {
		state = null;
		stale = false;
		list.table().setEmptyText(reason);
		refreshNumbers();
		notice.say(reason);
	}

	private void refreshNumbers() {
		if (state != null) {
			long flagged = state.profiles().stream().filter(ProfileRow::isFlagged).count();
			long unexplained = edits.unexplained();
			String text = NLS.bind(Messages.Page_counts, new Object[] { state.profiles().size(), flagged, edits.count() });
			notice.say((unexplained > 0 ? text + ' ' + NLS.bind(Messages.Page_unexplained, unexplained) : text)
					+ (stale ? ' ' + Messages.Page_stale : "")); //$NON-NLS-1$
			String error = state.problems().stream().filter(p -> p.severity() == StudyProblem.Severity.ERROR).map(StudyProblem::text).findFirst()
					.orElse(Messages.List_empty);
			list.table().setEmptyText(error);
		}
		tables.values().forEach(t -> t.setStale(stale ? Messages.Page_stale : null));
		list.refresh(stale);
		selected();
	}

	private ProfileRow row() {
		int place = list.selected();
		return state == null || place < 0 || place >= state.profiles().size() ? null : state.profiles().get(place);
	}

	private void selected() {
		ProfileRow row = row();
		boolean belongs = row != null && row.belongsTo(edits.chosen(row.profile()));
		pane.show(row, row == null ? List.of() : state.excluded(row), edits,
				stale && !(belongs && calculation.isChoiceAlone()));
		pane.position(list.position(), list.size());
		if (row != null && !belongs) {
			follow();
		}
	}

	@Override
	public void toggle(double time) {
		ProfileRow row = row();
		if (row == null) {
			return;
		}
		ProfileKey profile = row.profile();
		double[] chosen = edits.chosen(profile);
		double[] now = chosen == null ? row.times() : chosen;
		boolean out = ChosenPoints.contains(now, time);
		double[] next = out ? Arrays.stream(now).filter(t -> !ChosenPoints.contains(new double[] { t }, time)).toArray()
				: IntStream.rangeClosed(0, now.length).mapToDouble(i -> i < now.length ? now[i] : time).sorted().toArray();
		change(profile, next, NLS.bind(out ? Messages.Command_out : Messages.Command_in, NumberText.format(time), profile.title()));
	}

	private void change(ProfileKey profile, double[] times, String label) {
		String why = pane.reason().text();
		pane.reason().taken();
		edits.choose(profile, times, label, why);
	}

	@Override
	public void release() {
		ProfileRow row = row();
		if (row != null) {
			change(row.profile(), null, NLS.bind(Messages.Command_release, row.profile().title()));
		}
	}

	@Override
	public void noRegression() {
		ProfileRow row = row();
		if (row != null) {
			change(row.profile(), new double[0], NLS.bind(Messages.Command_none, row.profile().title()));
		}
	}

	@Override
	public void step(int by) {
		list.step(by);
	}

	@Override
	public void explain(String reason) {
		ProfileRow row = pane.shown();
		if (row != null) {
			edits.explain(row.profile(), reason);
		}
	}

	private Path folder() {
		return editor().file().getProject().getLocation().toPath();
	}

	@Override
	public void exportChart() {
		ProfileRow row = row();
		if (row != null) {
			String name = FileNames.readable(row.profile().title());
			ExportDialog dialog = new ExportDialog(getSite().getShell(), pane.chart().viewport(), folder().resolve(name));
			if (dialog.open() == Window.OK) {
				ChartExportJob.schedule(pane.chart().spec(), dialog.request());
			}
		}
	}

	private void export() {
		if (state == null) {
			return;
		}
		String name = ObjectLabels.of(study());
		if (tabs.getSelection().getControl() instanceof DataTable table) {
			String shown = name + ' ' + tabs.getSelection().getText();
			TableFile.export(getSite().getShell(), table.data(), tabs.getSelection().getText(), folder().resolve(FileNames.readable(shown) + ".csv")); //$NON-NLS-1$
		} else {
			NcaExport.ask(getSite().getShell(), folder(), name, state.outcome());
		}
	}
}
