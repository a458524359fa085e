package org.starling.quantization.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.starling.lcms.quantitation.InjectionPeaks;
import org.starling.lcms.quantitation.InjectionPeaks.Trace;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.IntegrationLimits;
import org.starling.model.bioanalysis.Transition;
import org.starling.ui.emf.ObjectLabels;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;

/**
 * The injections of the run, and the chromatograms of the selected one with its peaks, whose limits a person sets by hand where the detector
 * is wrong. Several selected injections are shown over each other. UI thread.
 */
public final class ChromatogramsPage extends RunPage {

	/** Id of the page. */
	public static final String ID = "chromatograms"; //$NON-NLS-1$

	private IntegrationEdits edits;
	private ObjectTable<InjectionLine> table;
	private SashForm charts;
	private PeakBox analyte;
	private PeakBox standard;
	private Button together;
	private Text why;
	private List<InjectionLine> lines = List.of();
	private AnalyteResult shown;
	private int selected;

	ChromatogramsPage(AnalyticalRunEditor editor) {
		super(editor, ID, Messages.Chromatograms_title);
	}

	@Override
	protected void content(Composite client) {
		edits = new IntegrationEdits(context(), this::run);
		SashForm sash = new SashForm(client, SWT.HORIZONTAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 380).applyTo(sash);
		Composite left = toolkit().createComposite(sash);
		GridLayoutFactory.fillDefaults().extendedMargins(0, 6, 0, 0).applyTo(left);
		table = table(left, TableSpec.readOnly("run.injections", Messages.Chromatograms_list, InjectionLine.columns(), () -> lines, //$NON-NLS-1$
				Messages.Chromatograms_empty));
		table.onSelection(this::selected);
		right(sash);
		sash.setWeights(36, 64);
	}

	private void right(SashForm sash) {
		Composite right = toolkit().createComposite(sash);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(right);
		charts = new SashForm(right, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(charts);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(charts);
		analyte = box(Messages.Role_analyte, "-analyte", Analyte::getTransition); //$NON-NLS-1$
		standard = box(Messages.Role_standard, "-standard", Analyte::getStandard); //$NON-NLS-1$
		charts.setWeights(1, 1);
		Composite line = toolkit().createComposite(right);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Label label = toolkit().createLabel(line, Messages.Limits_why);
		label.setToolTipText(Messages.Limits_whyTip);
		why = new Text(line, SWT.BORDER | SWT.SINGLE);
		why.setToolTipText(Messages.Limits_whyTip);
		why.getAccessible().addAccessibleListener(new AccessibleName(Messages.Limits_why));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(why);
		why.addListener(SWT.DefaultSelection, e -> explain());
		why.addListener(SWT.FocusOut, e -> explain());
		together = toolkit().createButton(line, Messages.Chromatograms_together, SWT.CHECK);
		together.setToolTipText(Messages.Chromatograms_togetherTip);
		together.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> draw()));
	}

	private PeakBox box(String role, String ending, Function<Analyte, Transition> transition) {
		PeakBox box = new PeakBox(charts, role, () -> proposal(ending), new PeakBox.Actions() {
			@Override
			public void set(double start, double end) {
				InjectionLine line = line();
				if (line != null && model() != null) {
					edits.set(line.entry().file(), transition.apply(model()), start, end, why.getText());
				}
			}

			@Override
			public void refuse(String reason) {
				context().report(reason);
			}

			@Override
			public void release() {
				InjectionLine line = line();
				if (line != null && model() != null) {
					edits.release(line.entry().file(), transition.apply(model()));
				}
			}
		});
		adaptAll(box.control());
		return box;
	}

	/** The analyte of the document that is shown, or null. */
	private Analyte model() {
		return shown == null ? null
				: run().getAnalytes().stream().filter(a -> shown.analyte().name().equals(a.getName())).findFirst().orElse(null);
	}

	/** The injection that is shown, or null. */
	private InjectionLine line() {
		return selected >= 0 && selected < lines.size() ? lines.get(selected) : null;
	}

	private void explain() {
		InjectionLine line = line();
		Analyte model = model();
		if (line != null && model != null && why.isEnabled()) {
			boolean ofAnalyte = edits.find(line.entry().file(), model.getTransition()) != null;
			edits.explain(line.entry().file(), ofAnalyte ? model.getTransition() : model.getStandard(), why.getText());
		}
	}

	@Override
	protected void show() {
		if (shown != results().shown()) {
			shown = results().shown();
			int before = selected;
			lines = shown == null ? List.of() : InjectionLine.of(results().run(), shown);
			table.refresh();
			if (!lines.isEmpty()) {
				selected = Math.clamp(before, 0, lines.size() - 1);
				table.select(lines.get(selected));
			}
			draw();
		}
		table.setEmptyText(results().isComputing() ? Messages.Page_computing : Messages.Chromatograms_empty);
	}

	private void selected() {
		List<InjectionLine> chosen = table.selection();
		if (!chosen.isEmpty() && !(chosen.size() == 1 && chosen.getFirst().index() == selected && line() == chosen.getFirst() && drawnOne)) {
			selected = chosen.getFirst().index();
			draw();
		}
	}

	private boolean drawnOne;

	private void draw() {
		List<InjectionLine> chosen = table.selection();
		Analyte model = model();
		drawnOne = chosen.size() <= 1;
		if (drawnOne) {
			drawOne(line(), model);
		} else {
			overlay(analyte, chosen, InjectionPeaks::analyte, model == null ? null : model.getTransition());
			overlay(standard, chosen, InjectionPeaks::standard, model == null ? null : model.getStandard());
			charts.setMaximizedControl(null);
			why.setEnabled(false);
		}
	}

	private void drawOne(InjectionLine line, Analyte model) {
		String analyteName = name(model == null ? null : model.getTransition());
		String standardName = name(model == null ? null : model.getStandard());
		InjectionPeaks peaks = line == null ? InjectionPeaks.none(Messages.Chromatograms_none) : line.peaks();
		String reason = peaks.problem().isEmpty() ? Messages.Chromatograms_areasOnly : peaks.problem();
		analyte.show(peaks.analyte(), analyteName, reason);
		standard.show(peaks.standard(), standardName, reason);
		boolean both = together.getSelection() && peaks.analyte() != null && peaks.standard() != null;
		if (both) {
			analyte.show(NLS.bind(Messages.Peak_both, line.title()), PeakChart.both(peaks.analyte(), analyteName, peaks.standard(), standardName));
		}
		charts.setMaximizedControl(both ? analyte.control() : null);
		IntegrationLimits limits = line == null || model == null ? null : edits.find(line.entry().file(), model.getTransition());
		if (limits == null && line != null && model != null) {
			limits = edits.find(line.entry().file(), model.getStandard());
		}
		why.setEnabled(peaks.analyte() != null);
		String note = limits == null || limits.getNote() == null ? "" : limits.getNote(); //$NON-NLS-1$
		if (!note.equals(why.getText())) {
			why.setText(note);
		}
	}

	private static String name(Transition transition) {
		return transition == null ? "" : ObjectLabels.of(transition); //$NON-NLS-1$
	}

	private static void overlay(PeakBox box, List<InjectionLine> chosen, Function<InjectionPeaks, Trace> trace, Transition transition) {
		List<Trace> traces = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (InjectionLine line : chosen) {
			if (trace.apply(line.peaks()) != null) {
				traces.add(trace.apply(line.peaks()));
				names.add(line.entry().sample());
			}
		}
		box.overlay(traces, names, name(transition));
	}

	/** The injections as they are listed. */
	public ObjectTable<?> injections() {
		return table;
	}

	/** Selects an injection by its position in the sequence, as a click does. */
	public void select(int index) {
		if (!Objects.equals(selected, index) || !drawnOne) {
			table.select(lines.get(index));
			selected = index;
			draw();
		}
	}
}
