package org.starling.quantization.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.starling.chart.ChartSpec;
import org.starling.lcms.chromatogram.Peak;
import org.starling.lcms.quantitation.InjectionPeaks.Trace;
import org.starling.quantization.ui.ChartBox;
import org.starling.quantization.ui.Digits;
import org.starling.tables.NumberText;
import org.starling.ui.tables.AccessibleName;

/** A chromatogram whose peak's limits a person drags, or writes into the fields below. UI thread. */
final class PeakBox implements LimitGrip.Target {

	/** What a person asks for. */
	interface Actions {

		/** Sets the limits, in minutes. */
		void set(double start, double end);

		/** Says why limits are not set; null: they can be. */
		void refuse(String reason);

		/** Lets the detector find the peak again. */
		void release();
	}

	private static final int FIELD = 54;

	private final Composite control;
	private final String role;
	private final Actions actions;
	private final ChartBox chart;
	private final Text start;
	private final Text end;
	private final Button release;
	private Trace trace;
	private String name = ""; //$NON-NLS-1$

	/**
	 * @param role     what is shown: analyte or internal standard
	 * @param proposal where an export of the chart is proposed to go
	 */
	PeakBox(Composite parent, String role, Supplier<Path> proposal, Actions actions) {
		this.role = role;
		this.actions = actions;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(control);
		chart = new ChartBox(control, proposal, false, canvas -> LimitGrip.install(canvas, () -> this));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart.control());
		Composite line = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).spacing(4, 0).extendedMargins(4, 0, 0, 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		label(line, Messages.Limits_from);
		start = field(line, Messages.Limits_startOf);
		label(line, Messages.Limits_to);
		end = field(line, Messages.Limits_endOf);
		label(line, Messages.Limits_minutes);
		release = new Button(line, SWT.PUSH);
		release.setText(Messages.Limits_release);
		release.setToolTipText(Messages.Limits_releaseTip);
		release.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> actions.release()));
	}

	private static void label(Composite line, String text) {
		new Label(line, SWT.NONE).setText(text);
	}

	private Text field(Composite line, String accessible) {
		Text text = new Text(line, SWT.BORDER | SWT.RIGHT | SWT.SINGLE);
		text.getAccessible().addAccessibleListener(new AccessibleName(NLS.bind(accessible, role)));
		GridDataFactory.swtDefaults().hint(FIELD, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.DefaultSelection, e -> typed());
		text.addListener(SWT.FocusOut, e -> typed());
		return text;
	}

	/**
	 * Shows an injection's chromatogram.
	 *
	 * @param other null when there is none
	 * @param why   there is none
	 */
	void show(Trace other, String transition, String why) {
		boolean sameRange = trace != null && other != null && transition.equals(name);
		trace = other;
		name = transition;
		boolean any = other != null;
		start.setEnabled(any);
		end.setEnabled(any);
		release.setEnabled(any && other.byHand());
		start.setText(any ? Digits.of(PeakChart.start(other), 6) : ""); //$NON-NLS-1$
		end.setText(any ? Digits.of(PeakChart.end(other), 6) : ""); //$NON-NLS-1$
		if (any) {
			draw(PeakChart.start(other), PeakChart.end(other), sameRange);
		} else {
			chart.show(why, null, false);
		}
	}

	/** Shows several injections over each other; there is nothing to integrate then. */
	void overlay(List<Trace> traces, List<String> names, String transition) {
		show(null, transition, ""); //$NON-NLS-1$
		chart.show(NLS.bind(Messages.Peak_overlay, new Object[] { role, transition, traces.size() }),
				traces.isEmpty() ? null : PeakChart.overlay(traces, names), false);
	}

	/** Shows another chart of the same injection. */
	void show(String title, ChartSpec other) {
		chart.show(title, other, true);
	}

	private void draw(double from, double to, boolean sameRange) {
		chart.show(heading(), PeakChart.of(trace, name, from, to), sameRange);
	}

	private String heading() {
		Peak peak = trace.peak();
		String head = name.isEmpty() ? role : name;
		return head + (peak == null ? Messages.Peak_none
				: NLS.bind(Messages.Peak_numbers, new Object[] { Digits.of(peak.area()), Digits.of(peak.apex()),
						Double.isFinite(peak.signalToNoise()) ? Digits.of(peak.signalToNoise(), 3) : Messages.Peak_noNoise,
						Double.isFinite(peak.asymmetry()) ? Digits.of(peak.asymmetry(), 3) : Messages.Peak_noAsymmetry }))
				+ (trace.byHand() ? Messages.Peak_byHand : ""); //$NON-NLS-1$
	}

	private void typed() {
		if (trace == null) {
			return;
		}
		double from = NumberText.number(start.getText().strip(), '.');
		double to = NumberText.number(end.getText().strip(), '.');
		boolean asBefore = start.getText().equals(Digits.of(PeakChart.start(trace), 6)) && end.getText().equals(Digits.of(PeakChart.end(trace), 6));
		double last = trace.minutes()[trace.minutes().length - 1];
		boolean wrong = !asBefore && !(from < to && from >= trace.minutes()[0] && to <= last);
		actions.refuse(wrong ? NLS.bind(Messages.Limits_wrong, Digits.of(trace.minutes()[0]), Digits.of(last)) : null);
		if (!asBefore && !wrong) {
			actions.set(from, to);
		}
	}

	@Override
	public double[] limits() {
		return trace == null || trace.peak() == null ? null : new double[] { trace.peak().start(), trace.peak().end() };
	}

	@Override
	public void preview(double from, double to) {
		start.setText(Digits.of(from, 6));
		end.setText(Digits.of(to, 6));
		draw(from, to, true);
	}

	@Override
	public void drop(double from, double to) {
		if (trace != null && (from != trace.peak().start() || to != trace.peak().end())) {
			double first = trace.minutes()[0];
			double last = trace.minutes()[trace.minutes().length - 1];
			actions.set(Math.max(first, from), Math.min(last, to));
		}
	}

	/** To be laid out by what it stands in. */
	Composite control() {
		return control;
	}
}
