package org.starling.ui.pbpk;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.starling.ui.pbpk.Anatomy.Place;
import org.starling.ui.pbpk.BodyScene.Area;
import org.starling.ui.pbpk.BodyScene.Item;
import org.starling.ui.pbpk.BodyScene.Target;
import org.starling.ui.pbpk.BodyScene.Words;

/**
 * Draws the body: organs in the colours of their values, names and values on both sides, the scale on the right. Organs that the body
 * has no place for stand below with a mark alone. One use.
 */
public final class BodyDrawing {

	private static final double MARGIN = 12;
	/** Room for names, for the scale, and for the mark of an organ, over the height of a line. */
	private static final double LABEL_SPACE = 6;
	private static final double SCALE_SPACE = 4;
	private static final double MARK = 0.55;
	/** Mean width of a letter over the height of a line. */
	private static final double LETTER = 0.37;

	private final BodyModel model;
	private final BodyTheme theme;
	private final ColourScale colours;
	private final double width;
	private final double height;
	private final double line;
	private final double mark;
	private final double scaleSpace;
	private final double centre;
	private final AffineTransform transform;
	private final double scale;
	private final List<Item> items = new ArrayList<>();
	private final List<Target> targets = new ArrayList<>();

	private BodyDrawing(BodyModel model, BodyTheme theme, double width, double height, double line) {
		this.model = model;
		this.theme = theme;
		this.width = width;
		this.height = height;
		this.line = line;
		mark = MARK * line;
		scaleSpace = model.hasCurves() ? SCALE_SPACE * line : 0;
		colours = model.scale(theme.dark());
		double free = width - scaleSpace;
		scale = Math.max(0.2, Math.min((height - 2 * MARGIN) / Anatomy.HEIGHT, (free - 2 * LABEL_SPACE * line) / (2 * Anatomy.HALF_WIDTH)));
		centre = free / 2;
		transform = new AffineTransform(scale, 0, 0, scale, centre, (height - Anatomy.HEIGHT * scale) / 2);
	}

	/**
	 * @param organs names by key, in the order of the model
	 * @param line   height of a line of text
	 */
	public static BodyScene of(BodyModel model, Map<String, String> organs, BodyTheme theme, double width, double height, double line) {
		BodyDrawing drawing = new BodyDrawing(model, theme, width, height, line);
		drawing.body(organs);
		drawing.labels(organs);
		if (model.hasCurves()) {
			drawing.scale();
		}
		return new BodyScene(width, height, theme.ground(), drawing.items, drawing.targets);
	}

	/** Colour of an organ. */
	private int fill(String organ) {
		double value = model.value(organ);
		return Double.isNaN(value) ? theme.unknown() : colours.colour(value);
	}

	private boolean isSelected(String organ) {
		return organ.equals(model.selected());
	}

	private void body(Map<String, String> organs) {
		Shape outline = transform.createTransformedShape(Anatomy.shared().of(Anatomy.SKIN).outline());
		String rest = find(organs, Anatomy.REST);
		String skin = find(organs, Anatomy.SKIN);
		items.add(new Area(outline, rest == null ? theme.body() : fill(rest), theme.outline(), 1));
		if (rest != null) {
			targets.add(new Target(rest, outline));
			if (isSelected(rest)) {
				items.add(new Area(outline, BodyScene.NONE, theme.selected(), 2.5));
			}
		}
		if (skin != null) {
			double thick = Math.max(3, 6 * scale);
			items.add(new Area(outline, BodyScene.NONE, isSelected(skin) ? theme.selected() : theme.outline(), thick + 2));
			items.add(new Area(outline, BodyScene.NONE, fill(skin), thick));
			targets.add(new Target(skin, new BasicStroke((float) thick + 3).createStrokedShape(outline)));
		}
		for (Place place : Anatomy.shared().places()) {
			if (!place.key().equals(Anatomy.SKIN) && !place.key().equals(Anatomy.REST)) {
				organ(place, find(organs, place.key()));
			}
		}
	}

	private void organ(Place place, String organ) {
		Shape shape = transform.createTransformedShape(place.outline());
		if (organ != null) {
			items.add(new Area(shape, fill(organ), isSelected(organ) ? theme.selected() : theme.outline(), isSelected(organ) ? 2.5 : 1));
			targets.add(new Target(organ, shape));
		} else if (place.sketched()) {
			items.add(new Area(shape, BodyScene.NONE, theme.unknown(), 1));
		}
	}

	/** Key of the organ that has a place, or null. */
	private static String find(Map<String, String> organs, String place) {
		return organs.keySet().stream().filter(k -> place(k) != null && place(k).key().equals(place)).findFirst().orElse(null);
	}

	private static Place place(String organ) {
		return Anatomy.shared().of(organ);
	}

	/** A name beside the body. */
	private static final class Label {
		final String organ;
		final Point2D anchor;
		double y;

		Label(String organ, Point2D anchor, double y) {
			this.organ = organ;
			this.anchor = anchor;
			this.y = y;
		}
	}

	private void labels(Map<String, String> organs) {
		List<Label> left = new ArrayList<>();
		List<Label> right = new ArrayList<>();
		List<String> elsewhere = new ArrayList<>();
		for (String organ : organs.keySet()) {
			Place place = place(organ);
			if (place == null || !organ.equals(find(organs, place.key()))) {
				elsewhere.add(organ);
				continue;
			}
			Point2D anchor = transform.transform(place.anchor(), null);
			(place.left() ? left : right).add(new Label(organ, anchor, anchor.getY()));
		}
		for (String organ : elsewhere) {
			(left.size() < right.size() ? left : right).add(new Label(organ, null, height));
		}
		column(left, -1, organs);
		column(right, 1, organs);
	}

	/** @param side -1 left of the body, 1 right of it */
	private void column(List<Label> labels, int side, Map<String, String> names) {
		labels.sort(Comparator.comparingDouble(l -> l.y));
		spread(labels);
		double edge = centre + side * (Anatomy.HALF_WIDTH * scale + 16);
		double room = (side < 0 ? edge : width - scaleSpace - edge) - mark - 8;
		for (Label label : labels) {
			boolean chosen = isSelected(label.organ);
			double x = side < 0 ? edge - mark : edge;
			if (label.anchor != null) {
				Point2D a = label.anchor;
				items.add(new Area(new Line2D.Double(edge, label.y, a.getX(), a.getY()), BodyScene.NONE,
						chosen ? theme.selected() : theme.muted(), chosen ? 1.5 : 0.8));
				items.add(new Area(new Ellipse2D.Double(a.getX() - 2, a.getY() - 2, 4, 4), chosen ? theme.selected() : theme.muted(),
						BodyScene.NONE, 0));
			}
			items.add(new Area(new RoundRectangle2D.Double(x, label.y - mark / 2, mark, mark, 3, 3), fill(label.organ),
					chosen ? theme.selected() : theme.outline(), chosen ? 2 : 1));
			String value = model.valueText(label.organ);
			String name = shortened(names.get(label.organ), (int) (room / (LETTER * line)) - value.length() - 2);
			items.add(new Words((name + "  " + value).strip(), side < 0 ? x - 6 : x + mark + 6, label.y, -side, chosen, //$NON-NLS-1$
					chosen ? theme.selected() : theme.text()));
			targets.add(new Target(label.organ, side < 0 ? new Rectangle2D.Double(0, label.y - line / 2, edge, line)
					: new Rectangle2D.Double(edge, label.y - line / 2, room + mark + 8, line)));
		}
	}

	/** Moves labels apart, so that they do not overlap and stay within the picture where there is room. */
	private void spread(List<Label> labels) {
		double step = Math.min(line * 1.15, (height - 2 * MARGIN - line) / Math.max(1, labels.size() - 1));
		double next = MARGIN + line / 2;
		for (Label label : labels) {
			label.y = Math.max(label.y, next);
			next = label.y + step;
		}
		double last = height - MARGIN - line / 2;
		for (Label label : labels.reversed()) {
			label.y = Math.min(label.y, last);
			last = label.y - step;
		}
	}

	private static String shortened(String name, int letters) {
		return name.length() <= letters ? name : letters < 3 ? "" : name.substring(0, letters - 1) + '\u2026'; //$NON-NLS-1$
	}

	private void scale() {
		double top = MARGIN + 2 * line;
		double bottom = height - MARGIN - line / 2;
		double x = width - scaleSpace + 8;
		int steps = 60;
		double step = (bottom - top) / steps;
		for (int i = 0; i < steps; i++) {
			double y = bottom - (i + 1) * step;
			items.add(new Area(new Rectangle2D.Double(x, y, mark * 1.4, step + (i == 0 ? 0 : 0.6)), colours.at((i + 0.5) / steps), BodyScene.NONE, 0));
		}
		items.add(new Area(new Rectangle2D.Double(x, top, mark * 1.4, bottom - top), BodyScene.NONE, theme.outline(), 1));
		for (double tick : colours.ticks()) {
			double y = bottom - colours.place(tick) * (bottom - top);
			items.add(new Area(new Line2D.Double(x + mark * 1.4, y, x + mark * 1.4 + 4, y), BodyScene.NONE, theme.outline(), 1));
			items.add(new Words(ColourScale.text(tick), x + mark * 1.4 + 8, y, -1, false, theme.text()));
		}
		items.add(new Words(model.unit(), width - 6, MARGIN + line / 2, 1, false, theme.text()));
	}
}
