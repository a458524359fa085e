package org.starling.ui.star;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.starling.chart.ChartTheme;
import org.starling.star.StarAssessment;
import org.starling.star.StarAssessment.Status;
import org.starling.star.StarClass;
import org.starling.star.StarRow;
import org.starling.ui.theme.Themes;

/** Paints the probabilities of the classes as parts of one bar in place of a cell's text, in the colours of the plane's regions. */
final class ProbabilityBars {

	private static final int MARGIN = 3;
	private static final double STRENGTH = 0.55;

	private final Table table;
	private final int column;

	private ProbabilityBars(Table table, int column) {
		this.table = table;
		this.column = column;
	}

	static void paint(Table table, int column) {
		ProbabilityBars bars = new ProbabilityBars(table, column);
		table.addListener(SWT.EraseItem, bars::erase);
		table.addListener(SWT.PaintItem, bars::paint);
	}

	private StarAssessment assessment(Event event) {
		return event.index == column && ((TableItem) event.item).getData() instanceof StarRow row && row.assessment().status() != Status.REFUSED
				? row.assessment()
				: null;
	}

	private void erase(Event event) {
		if (assessment(event) != null) {
			event.detail &= ~SWT.FOREGROUND;
		}
	}

	private void paint(Event event) {
		StarAssessment assessment = assessment(event);
		if (assessment == null) {
			return;
		}
		Rectangle cell = ((TableItem) event.item).getBounds(column);
		int width = cell.width - 2 * MARGIN;
		int left = cell.x + MARGIN;
		Color ink = table.getForeground();
		ChartTheme theme = Themes.isDark(table) ? ChartTheme.dark() : ChartTheme.light();
		double sum = 0;
		for (StarClass c : StarClass.values()) {
			double p = assessment.probability(c);
			int from = left + (int) Math.round(width * sum);
			sum += p;
			int to = left + (int) Math.round(width * Math.min(1, sum));
			if (to > from) {
				part(event.gc, c, new Rectangle(from, cell.y + MARGIN, to - from, cell.height - 2 * MARGIN), colour(theme, c), ink);
			}
		}
	}

	private Color colour(ChartTheme theme, StarClass c) {
		java.awt.Color of = c == StarClass.OUTSIDE ? theme.axis() : theme.palette().get(c.ordinal() % theme.palette().size());
		return Themes.blend(table.getBackground(), new Color(of.getRed(), of.getGreen(), of.getBlue()), STRENGTH);
	}

	private static void part(GC gc, StarClass c, Rectangle place, Color fill, Color ink) {
		gc.setBackground(fill);
		gc.fillRectangle(place);
		Point text = gc.textExtent(c.id());
		if (text.x + 2 <= place.width) {
			gc.setForeground(ink);
			gc.drawText(c.id(), place.x + (place.width - text.x) / 2, place.y + (place.height - text.y) / 2, SWT.DRAW_TRANSPARENT);
		}
	}
}
