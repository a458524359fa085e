package org.starling.ui.sliders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.eclipse.ui.ide.IDE;
import org.starling.chart.Figure;
import org.starling.model.store.DocumentStore;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.explorer.WorkspaceFiles;
import org.starling.ui.runs.RunStatisticsText;
import org.starling.workflow.LiveSimulation;
import org.starling.workflow.LiveSimulation.Adjustable;

/** Sliders for parameters of a simulation's model; each change runs the simulation again and hands the charts on. UI thread. */
public final class SliderPanel extends Composite implements LiveRuns.Listener {

	private static final int FIRST_SLIDERS = 5;

	private final IWorkbenchPage page;
	private final Consumer<List<Figure>> figures;
	private final LiveRuns runs;
	private final Label said;
	private final ScrolledComposite scroller;
	private final Button[] changing;
	private final Map<String, ParameterSlider> sliders = new LinkedHashMap<>();
	private final List<SliderRow> rows = new ArrayList<>();
	private IFile file;
	private LiveSimulation live;

	/** @param figures told of the charts of each run */
	public SliderPanel(Composite parent, IWorkbenchPage page, Consumer<List<Figure>> figures) {
		super(parent, SWT.NONE);
		this.page = page;
		this.figures = figures;
		runs = new LiveRuns(this, this);
		GridLayoutFactory.fillDefaults().margins(6, 2).spacing(4, 2).applyTo(this);
		Composite bar = new Composite(this, SWT.NONE);
		RowLayout row = new RowLayout();
		row.center = true;
		row.marginLeft = 0;
		bar.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(bar);
		button(bar, Messages.Panel_choose, Messages.Panel_chooseTip, this::choose);
		changing = new Button[] { button(bar, Messages.Panel_reset, Messages.Panel_resetTip, this::reset),
				button(bar, Messages.Panel_toModel, Messages.Panel_toModelTip, this::toModel),
				button(bar, Messages.Panel_asVariant, Messages.Panel_asVariantTip, this::asVariant) };
		for (Button button : changing) {
			button.setEnabled(false);
		}
		said = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
		scroller = new ScrolledComposite(this, SWT.V_SCROLL | SWT.H_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(scroller);
	}

	private static Button button(Composite bar, String text, String tip, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return button;
	}

	/** Offers the parameters of a simulation as it is on disk; what the same simulation's sliders said stays. */
	public void open(IFile simulation) {
		if (!simulation.equals(file)) {
			file = simulation;
			live = null;
			sliders.clear();
			build();
			say(Messages.Panel_opening);
		}
		runs.open(simulation, values());
	}

	/** Whether the sliders are those of a simulation, and it is run for them. */
	public boolean isOpen(IFile simulation) {
		return runs.isOpen(simulation);
	}

	/** Stops the runs; the sliders stay for the next time. */
	public void close() {
		runs.close();
	}

	@Override
	public void opened(LiveSimulation opened) {
		boolean first = live == null;
		live = opened;
		Map<String, Adjustable> known = new LinkedHashMap<>();
		opened.adjustables().forEach(a -> known.put(a.symbol(), a));
		if (first) {
			opened.adjustables().stream().limit(FIRST_SLIDERS).forEach(a -> sliders.put(a.symbol(), new ParameterSlider(a)));
		} else {
			sliders.keySet().retainAll(known.keySet());
			sliders.replaceAll((symbol, old) -> renewed(old, known.get(symbol)));
		}
		build();
	}

	/** The slider on what the model says now; a value that was moved stays where it was. */
	private static ParameterSlider renewed(ParameterSlider old, Adjustable now) {
		ParameterSlider slider = new ParameterSlider(now);
		slider.setLog(old.isLog());
		if (old.isChanged()) {
			slider.setValue(old.value());
		}
		return slider;
	}

	@Override
	public void answered(LiveSimulation.Answer answer) {
		say(answer.problem().isEmpty() ? RunStatisticsText.cost(answer.statistics()) : answer.problem());
		figures.accept(answer.figures());
	}

	@Override
	public void failed(String reason) {
		say(reason);
	}

	private void say(String text) {
		said.setText(LegacyActionTools.escapeMnemonics(text).replace("\n", "; ")); //$NON-NLS-1$ //$NON-NLS-2$
		said.setToolTipText(text);
	}

	private void build() {
		if (scroller.getContent() != null) {
			scroller.getContent().dispose();
		}
		rows.clear();
		Composite grid = new Composite(scroller, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(SliderRow.CELLS).spacing(6, 0).applyTo(grid);
		sliders.values().forEach(s -> rows.add(new SliderRow(grid, s, this::changed)));
		if (live != null && sliders.isEmpty()) {
			Label none = new Label(grid, SWT.WRAP);
			none.setText(live.adjustables().isEmpty() ? Messages.Panel_none : Messages.Panel_noneChosen);
			GridDataFactory.fillDefaults().span(SliderRow.CELLS, 1).grab(true, false).applyTo(none);
		}
		scroller.setContent(grid);
		scroller.setMinSize(grid.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		enable();
		layout(true, true);
	}

	private void enable() {
		boolean changed = sliders.values().stream().anyMatch(ParameterSlider::isChanged);
		for (Button button : changing) {
			button.setEnabled(changed);
		}
	}

	private void changed() {
		enable();
		runs.request(values());
	}

	private Map<String, Double> values() {
		Map<String, Double> values = new LinkedHashMap<>();
		changedValues().forEach((adjustable, value) -> values.put(adjustable.symbol(), value));
		return values;
	}

	private Map<Adjustable, Double> changedValues() {
		Map<Adjustable, Double> values = new LinkedHashMap<>();
		sliders.values().stream().filter(ParameterSlider::isChanged).forEach(s -> values.put(s.adjustable(), s.value()));
		return values;
	}

	private void reset() {
		sliders.values().forEach(ParameterSlider::reset);
		rows.forEach(SliderRow::show);
		changed();
	}

	private void choose() {
		if (live == null) {
			return;
		}
		List<Adjustable> all = live.adjustables();
		ListSelectionDialog dialog = ListSelectionDialog.of(all.toArray()).contentProvider(ArrayContentProvider.getInstance())
				.labelProvider(LabelProvider.createTextProvider(o -> label((Adjustable) o)))
				.preselect(all.stream().filter(a -> sliders.containsKey(a.symbol())).toArray()).message(Messages.Panel_chooseMessage)
				.title(Messages.Panel_chooseTitle).create(getShell());
		if (dialog.open() == Window.OK) {
			Map<String, ParameterSlider> old = new LinkedHashMap<>(sliders);
			sliders.clear();
			Arrays.stream(dialog.getResult()).map(Adjustable.class::cast)
					.forEach(a -> sliders.put(a.symbol(), old.getOrDefault(a.symbol(), new ParameterSlider(a))));
			build();
			changed();
		}
	}

	private static String label(Adjustable a) {
		return a.name().isEmpty() || a.name().equals(a.symbol()) ? a.symbol() : a.symbol() + " \u2013 " + a.name(); //$NON-NLS-1$
	}

	private void toModel() {
		ApplyValues apply = apply();
		if (apply != null) {
			apply.toModel(variantId());
		}
	}

	private void asVariant() {
		ApplyValues apply = apply();
		if (apply == null) {
			return;
		}
		InputDialog dialog = new InputDialog(getShell(), Messages.Panel_asVariant, Messages.Panel_variantName, apply.freeName(),
				text -> text.isBlank() ? Messages.Panel_variantName : null);
		if (dialog.open() == Window.OK) {
			apply.asVariant(dialog.getValue().strip(), variantId());
		}
	}

	private String variantId() {
		return live.simulation().getVariant() == null ? null : live.simulation().getVariant().getId();
	}

	/** The editor of the model, opened when it is not. */
	private ApplyValues apply() {
		IFile model = WorkspaceFiles.file(file.getProject(), DocumentStore.path(live.simulation().getModel().eResource().getURI()));
		try {
			return IDE.openEditor(page, model) instanceof DocumentEditor editor && editor.session().isLoaded()
					? new ApplyValues(editor, changedValues()) : null;
		} catch (PartInitException e) {
			ErrorDialogs.show(getShell(), Messages.Panel_toModel, e.getStatus());
			return null;
		}
	}

	@Override
	public boolean setFocus() {
		Control content = scroller.isDisposed() ? null : scroller.getContent();
		return content != null && content.setFocus();
	}
}
