package org.starling.chart.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.ui.RectangleEdge;

/** Keeps a legend from crowding out the plot: what does not fit is counted in a last entry. */
public final class LegendFit {

	private static final double WIDEST = 0.42;
	private static final double HIGHEST = 0.35;
	/** Graphic and paddings of an entry. */
	private static final double GRAPHIC = 42;
	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private LegendFit() {
	}

	/**
	 * The entries that fit.
	 *
	 * @param all    entries
	 * @param edge   side of the plot
	 * @param width  width of the figure in drawing units
	 * @param height height of the figure in drawing units
	 * @param font   font of the entries
	 */
	public static LegendItemCollection limit(LegendItemCollection all, RectangleEdge edge, double width, double height, Font font) {
		double widest = 0;
		double total = 0;
		for (int i = 0; i < all.getItemCount(); i++) {
			double w = GRAPHIC + font.getStringBounds(all.get(i).getLabel(), CONTEXT).getWidth();
			widest = Math.max(widest, w);
			total += w;
		}
		double row = font.getLineMetrics("X", CONTEXT).getHeight() + 6;
		int capacity;
		if (edge == RectangleEdge.RIGHT) {
			capacity = (int) (Math.floor(0.75 * height / row) * Math.floor(WIDEST * width / widest));
		} else {
			int rows = (int) Math.floor(HIGHEST * height / row);
			capacity = total <= 0.95 * rows * width - rows * widest || total <= 0.95 * width && rows > 0 ? all.getItemCount()
					: (int) (rows * Math.floor(0.95 * width / widest));
		}
		capacity = Math.max(1, capacity);
		if (all.getItemCount() <= capacity) {
			return all;
		}
		LegendItemCollection some = new LegendItemCollection();
		for (int i = 0; i < capacity - 1; i++) {
			some.add(all.get(i));
		}
		int left = all.getItemCount() - some.getItemCount();
		some.add(rest(some.getItemCount() == 0 ? left + " series" : "… " + left + " more", all.get(0)));
		return some;
	}

	private static LegendItem rest(String text, LegendItem like) {
		LegendItem item = new LegendItem(text, null, null, null, new Rectangle2D.Double(0, 0, 22, 1),
				new Color(0, 0, 0, 0));
		item.setLabelFont(like.getLabelFont());
		item.setLabelPaint(like.getLabelPaint());
		return item;
	}
}
