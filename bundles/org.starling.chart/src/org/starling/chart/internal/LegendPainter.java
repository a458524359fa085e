package org.starling.chart.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.LengthConstraintType;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;
import org.starling.chart.LegendPosition;

/** The legend of a chart, or one for many plots. */
public final class LegendPainter {

	/** Most entries below the plot; more stand at its right. */
	private static final int MOST_BELOW = 6;

	private final LegendItemCollection items;

	/** @param items entries */
	LegendPainter(LegendItemCollection items) {
		this.items = items;
	}

	/** The side of the plot for a number of entries. */
	public static RectangleEdge edge(LegendPosition position, int entries) {
		boolean right = position == LegendPosition.RIGHT || position == LegendPosition.AUTOMATIC && entries > MOST_BELOW;
		return right ? RectangleEdge.RIGHT : RectangleEdge.BOTTOM;
	}

	/** A legend without frame and ground. */
	public static LegendTitle title(LegendItemSource source, RectangleEdge edge) {
		LegendTitle legend = new LegendTitle(source);
		legend.setPosition(edge);
		legend.setFrame(BlockBorder.NONE);
		legend.setLegendItemGraphicPadding(new RectangleInsets(2, 6, 2, 4));
		legend.setItemLabelPadding(new RectangleInsets(2, 0, 2, 8));
		return legend;
	}

	/** Draws the legend at an edge of the area and returns what is left of the area. */
	Rectangle2D draw(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
		LegendTitle legend = title(() -> items, edge);
		double w = area.getWidth();
		double h = area.getHeight();
		Size2D size = legend.arrange(g, new RectangleConstraint(w, new Range(0, w), LengthConstraintType.RANGE, h,
				new Range(0, h), LengthConstraintType.RANGE));
		if (edge == RectangleEdge.RIGHT) {
			legend.draw(g, new Rectangle2D.Double(area.getMaxX() - size.width, area.getCenterY() - size.height / 2, size.width,
					size.height));
			return new Rectangle2D.Double(area.getX(), area.getY(), w - size.width - 4, h);
		}
		legend.draw(g, new Rectangle2D.Double(area.getCenterX() - size.width / 2, area.getMaxY() - size.height, size.width,
				size.height));
		return new Rectangle2D.Double(area.getX(), area.getY(), w, h - size.height - 2);
	}
}
