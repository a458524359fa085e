package org.starling.ui.charts.look;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.starling.chart.ChartTheme;
import org.starling.chart.MarkerShape;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesStyle;
import org.starling.chart.look.SeriesLook;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.ChartColours;
import org.starling.ui.tables.AccessibleName;

/** The series of a figure in their order; below, how the selected one looks. A tick shows a series. UI thread. */
final class SeriesTab {

	private static final SeriesKind[] KINDS = { null, SeriesKind.LINE, SeriesKind.POINTS, SeriesKind.LINE_AND_POINTS };

	private final LookEdits edits;
	private final Table list;
	private final Text name;
	private final Combo colour;
	private final Combo kind;
	private final Combo dash;
	private final Combo marker;
	private final Combo fill;
	private final Button legend;
	private final Button up;
	private final Button down;
	private final Composite details;

	SeriesTab(Composite parent, LookEdits edits) {
		this.edits = edits;
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(parent);
		list = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		list.getAccessible().addAccessibleListener(new AccessibleName(Messages.Series_list));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 150).applyTo(list);
		list.addListener(SWT.Selection, e -> {
			if (e.detail == SWT.CHECK) {
				TableItem item = (TableItem) e.item;
				edits.change(l -> l.withSeries((String) item.getData(), s -> s.withShown(item.getChecked() ? null : Boolean.FALSE)));
			} else {
				refresh();
			}
		});
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		up = button(buttons, Messages.Series_up, -1);
		down = button(buttons, Messages.Series_down, 1);
		details = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 6).applyTo(details);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(details);
		name = Entries.text(details, Messages.Series_name, t -> change(s -> s.withName(t.isBlank() || t.equals(selected()) ? null : t.strip())));
		int palette = ChartTheme.light().palette().size();
		List<String> colours = new ArrayList<>(List.of(Messages.Look_own, Messages.Series_grey));
		for (int i = 1; i <= palette; i++) {
			colours.add(org.eclipse.osgi.util.NLS.bind(Messages.Series_colourNumber, i));
		}
		colour = Entries.choice(details, Messages.Series_colour, colours.toArray(String[]::new),
				i -> change(s -> s.withColour(i == 0 ? null : i == 1 ? SeriesStyle.NEUTRAL : i - 2)));
		kind = Entries.choice(details, Messages.Series_kind,
				new String[] { Messages.Look_own, Messages.Series_line, Messages.Series_points, Messages.Series_both },
				i -> change(s -> s.withKind(KINDS[i])));
		dash = Entries.choice(details, Messages.Series_dash, new String[] { Messages.Look_own, Messages.Series_solid, Messages.Series_dashed },
				i -> change(s -> s.withDashed(i == 0 ? null : i == 2)));
		marker = Entries.choice(details, Messages.Series_marker, new String[] { Messages.Look_own, Messages.Marker_circle, Messages.Marker_triangle,
				Messages.Marker_square, Messages.Marker_diamond, Messages.Marker_triangleDown, Messages.Marker_cross },
				i -> change(s -> s.withShape(i == 0 ? null : MarkerShape.values()[i])));
		fill = Entries.choice(details, Messages.Series_fill, new String[] { Messages.Look_own, Messages.Series_filled, Messages.Series_hollow },
				i -> change(s -> s.withHollow(i == 0 ? null : i == 2)));
		legend = new Button(details, SWT.CHECK);
		legend.setText(Messages.Series_legend);
		GridDataFactory.fillDefaults().span(4, 1).applyTo(legend);
		legend.addListener(SWT.Selection, e -> change(s -> s.withInLegend(legend.getSelection())));
		refresh();
		if (list.getItemCount() > 0) {
			list.select(0);
			refresh();
		}
	}

	private Button button(Composite parent, String text, int by) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, e -> move(by));
		return button;
	}

	private String selected() {
		return list.getSelectionIndex() < 0 ? null : (String) list.getItem(list.getSelectionIndex()).getData();
	}

	private void change(UnaryOperator<SeriesLook> change) {
		if (selected() != null) {
			edits.change(l -> l.withSeries(selected(), change));
		}
	}

	private void move(int by) {
		List<String> names = names();
		int from = list.getSelectionIndex();
		if (from >= 0 && from + by >= 0 && from + by < names.size()) {
			String moved = names.remove(from);
			names.add(from + by, moved);
			edits.change(l -> l.withOrder(names));
			list.select(from + by);
			refresh();
		}
	}

	/** Names as the figure has them by itself, in the wanted order. */
	private List<String> names() {
		Set<String> own = new LinkedHashSet<>();
		edits.figure().charts().forEach(c -> c.series().forEach(s -> own.add(s.name())));
		List<String> names = new ArrayList<>(edits.look().order().stream().filter(own::contains).toList());
		own.stream().filter(n -> !names.contains(n)).forEach(names::add);
		return names;
	}

	private SeriesStyle style(String series) {
		return edits.figure().charts().stream().flatMap(c -> c.series().stream()).filter(s -> s.name().equals(series)).findFirst().orElseThrow()
				.style();
	}

	void refresh() {
		List<String> names = names();
		String selected = selected();
		while (list.getItemCount() > names.size()) {
			list.getItem(list.getItemCount() - 1).dispose();
		}
		for (int i = 0; i < names.size(); i++) {
			TableItem item = i < list.getItemCount() ? list.getItem(i) : new TableItem(list, SWT.NONE);
			SeriesLook look = edits.look().series().getOrDefault(names.get(i), SeriesLook.OWN);
			item.setData(names.get(i));
			item.setText(look.name() == null ? names.get(i) : look.name());
			item.setChecked(look.shown() == null || look.shown());
			ChartTheme theme = ChartColours.of(list);
			int index = look.colour() != null ? look.colour() : theme.index(style(names.get(i)), i);
			item.setForeground(ChartCanvas.colour(index < 0 ? theme.neutral() : theme.palette().get(index % theme.palette().size())));
		}
		details.setEnabled(selected != null);
		up.setEnabled(list.getSelectionIndex() > 0);
		down.setEnabled(selected != null && list.getSelectionIndex() < names.size() - 1);
		if (selected != null) {
			show(selected, edits.look().series().getOrDefault(selected, SeriesLook.OWN));
		}
	}

	private void show(String series, SeriesLook look) {
		Entries.show(name, look.name() == null ? series : look.name());
		colour.select(look.colour() == null ? 0 : look.colour() == SeriesStyle.NEUTRAL ? 1 : look.colour() + 2);
		kind.select(java.util.Arrays.asList(KINDS).indexOf(look.kind()));
		dash.select(look.dashed() == null ? 0 : look.dashed() ? 2 : 1);
		marker.select(look.shape() == null ? 0 : look.shape().ordinal());
		fill.select(look.hollow() == null ? 0 : look.hollow() ? 2 : 1);
		legend.setSelection(look.inLegend() == null ? style(series).inLegend() : look.inLegend());
	}
}
