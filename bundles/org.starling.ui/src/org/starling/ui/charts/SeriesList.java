package org.starling.ui.charts;

import java.util.Map;

import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.starling.chart.ChartTheme;
import org.starling.ui.tables.WeightedColumns;

/** The series of a figure with their colours; a tick shows one, no tick hides it. */
final class SeriesList extends Composite {

	private static final int SWATCH = 14;

	private final Table widget;
	private final ChartModel model;
	private ChartTheme theme = ChartTheme.light();

	SeriesList(Composite parent, ChartModel model, Runnable changed) {
		super(parent, SWT.NONE);
		this.model = model;
		WeightedColumns layout = new WeightedColumns();
		setLayout(layout);
		widget = new Table(this, SWT.CHECK | SWT.FULL_SELECTION | SWT.V_SCROLL);
		widget.setToolTipText(Messages.Series_tip);
		layout.setColumnData(new TableColumn(widget, SWT.NONE), new ColumnWeightData(1));
		widget.addListener(SWT.Selection, e -> {
			if (e.detail == SWT.CHECK) {
				TableItem item = (TableItem) e.item;
				model.setVisible((String) item.getData(), item.getChecked());
				changed.run();
			}
		});
		widget.addListener(SWT.MeasureItem, e -> e.width += SWATCH);
		widget.addListener(SWT.EraseItem, e -> e.detail &= ~SWT.FOREGROUND);
		widget.addListener(SWT.PaintItem, this::paint);
	}

	/** Lists the series of the selected figure. */
	void refresh(ChartTheme colours) {
		theme = colours;
		widget.removeAll();
		for (Map.Entry<String, Integer> series : model.series().entrySet()) {
			TableItem item = new TableItem(widget, SWT.NONE);
			item.setData(series.getKey());
			item.setData("colour", series.getValue()); //$NON-NLS-1$
			item.setText(series.getKey());
			item.setChecked(model.isVisible(series.getKey()));
		}
	}

	private void paint(Event e) {
		TableItem item = (TableItem) e.item;
		Integer index = (Integer) item.getData("colour"); //$NON-NLS-1$
		GC gc = e.gc;
		Color before = gc.getBackground();
		gc.setBackground(ChartCanvas.colour(index < 0 ? theme.neutral() : theme.palette().get(index % theme.palette().size())));
		int height = item.getBounds(0).height;
		gc.fillRoundRectangle(e.x + 2, e.y + (height - 4) / 2, SWATCH - 2, 4, 3, 3);
		gc.setBackground(before);
		gc.drawText(item.getText(), e.x + SWATCH + 6, e.y + (height - gc.textExtent(item.getText()).y) / 2, true);
	}

	@Override
	public boolean setFocus() {
		return !widget.isDisposed() && widget.setFocus();
	}
}
