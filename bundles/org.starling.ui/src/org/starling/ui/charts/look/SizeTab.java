package org.starling.ui.charts.look;

import java.util.function.BiFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.starling.chart.LegendPosition;
import org.starling.chart.look.ChartLook;
import org.starling.ui.tables.AccessibleName;

/** Title, legend and the sizes of type, lines and markers. UI thread. */
final class SizeTab {

	private static final int OWN_PERCENT = 100;

	private final LookEdits edits;
	private final Text title;
	private final Combo legend;
	private final Spinner type;
	private final Spinner lines;
	private final Spinner markers;

	SizeTab(Composite parent, LookEdits edits) {
		this.edits = edits;
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 6).applyTo(parent);
		title = Entries.text(parent, Messages.Size_title, t -> edits.change(l -> l.withTitle(t.equals(edits.figure().title()) ? null : t.strip())));
		legend = Entries.choice(parent, Messages.Size_legend,
				new String[] { Messages.Look_own, Messages.Legend_automatic, Messages.Legend_bottom, Messages.Legend_right, Messages.Legend_none },
				i -> edits.change(l -> l.withLegend(i == 0 ? null : LegendPosition.values()[i - 1])));
		type = size(parent, Messages.Size_type, (l, v) -> l.withScales(v, l.lineScale(), l.markerScale()));
		lines = size(parent, Messages.Size_lines, (l, v) -> l.withScales(l.fontScale(), v, l.markerScale()));
		markers = size(parent, Messages.Size_markers, (l, v) -> l.withScales(l.fontScale(), l.lineScale(), v));
		refresh();
	}

	private Spinner size(Composite parent, String label, BiFunction<ChartLook, Double, ChartLook> change) {
		Entries.label(parent, label);
		Spinner spinner = new Spinner(parent, SWT.BORDER);
		spinner.getAccessible().addAccessibleListener(new AccessibleName(Entries.plain(label)));
		spinner.setValues(OWN_PERCENT, 25, 400, 0, 10, 50);
		GridDataFactory.swtDefaults().applyTo(spinner);
		spinner.addListener(SWT.Selection, e -> {
			int percent = spinner.getSelection();
			edits.change(l -> change.apply(l, percent == OWN_PERCENT ? null : percent / 100.0));
		});
		return spinner;
	}

	void refresh() {
		ChartLook look = edits.look();
		Entries.show(title, look.title() == null ? edits.figure().title() : look.title());
		legend.select(look.legend() == null ? 0 : look.legend().ordinal() + 1);
		show(type, look.fontScale());
		show(lines, look.lineScale());
		show(markers, look.markerScale());
	}

	private static void show(Spinner spinner, Double scale) {
		int percent = scale == null ? OWN_PERCENT : (int) Math.round(scale * 100);
		if (spinner.getSelection() != percent) {
			spinner.setSelection(percent);
		}
	}
}
