package org.starling.chart.internal;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.starling.chart.ChartGeometry;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.PageSpec;

/** Draws a page: each figure in its cell, its letter at the cell's upper left. */
final class PagePainter {

	/** A letter is drawn twice, this far apart, because the embedded font has no bold face. */
	private static final double BOLD = 0.45;
	private static final double GAP = 6;

	private PagePainter() {
	}

	/** @return without plots: a page is not zoomed */
	static ChartGeometry draw(PageSpec page, ChartTheme theme, Graphics2D g, double width, double height) {
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g.setPaint(theme.ground());
		g.fill(new Rectangle2D.Double(0, 0, width, height));
		Font font = ChartFonts.forFigure(page).deriveFont(theme.titleSize());
		FontMetrics metrics = g.getFontMetrics(font);
		double top = 0;
		if (!page.title().isBlank()) {
			text(g, page.title(), font, theme, GAP, GAP + metrics.getAscent());
			top = metrics.getHeight() + 2 * GAP;
		}
		double letter = page.letters() ? metrics.getHeight() : 0;
		double cellWidth = (width - GAP * (page.columns() - 1)) / page.columns();
		double cellHeight = (height - top - GAP * (page.rows() - 1)) / page.rows();
		for (int i = 0; i < page.figures().size(); i++) {
			double x = i % page.columns() * (cellWidth + GAP);
			double y = top + i / page.columns() * (cellHeight + GAP);
			AffineTransform before = g.getTransform();
			g.translate(x, y + letter);
			Figure figure = page.figures().get(i);
			FigurePainter.draw(figure, ChartViewport.AUTOMATIC, theme, g, cellWidth, Math.max(1, cellHeight - letter));
			g.setTransform(before);
			if (page.letters()) {
				text(g, PageSpec.letter(i), font, theme, x + GAP, y + metrics.getAscent());
				text(g, PageSpec.letter(i), font, theme, x + GAP + BOLD, y + metrics.getAscent());
			}
		}
		return new ChartGeometry(width, height, List.of());
	}

	private static void text(Graphics2D g, String text, Font font, ChartTheme theme, double x, double y) {
		g.setFont(font);
		g.setPaint(theme.text());
		g.drawString(text, (float) x, (float) y);
	}
}
