package org.starling.ui.pbpk;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture as data: what is drawn from back to front, and where the organs are. The same scene is painted in the window and written to
 * files. Lengths are in points of the picture.
 *
 * @param ground  colour behind everything
 * @param items   what is drawn
 * @param targets where a click means an organ, from back to front
 */
public record BodyScene(double width, double height, int ground, List<Item> items, List<Target> targets) {

	/** Stands for no colour. */
	public static final int NONE = -1;

	/** Something drawn. */
	public sealed interface Item permits Area, Words {
	}

	/**
	 * A filled or outlined shape.
	 *
	 * @param fill   0xRRGGBB or {@link #NONE}
	 * @param stroke 0xRRGGBB or {@link #NONE}
	 * @param width  width of the stroke
	 */
	public record Area(Shape shape, int fill, int stroke, double width) implements Item {
	}

	/**
	 * A line of text.
	 *
	 * @param align -1 begins at x, 0 is centred on x, 1 ends at x
	 * @param y     middle of the line
	 */
	public record Words(String text, double x, double y, int align, boolean bold, int colour) implements Item {
	}

	/** Where an organ is. */
	public record Target(String organ, Shape shape) {
	}

	public BodyScene {
		items = List.copyOf(items);
		targets = List.copyOf(targets);
	}

	/** Key of the frontmost organ at a point, or null. */
	public String at(double x, double y) {
		for (int i = targets.size() - 1; i >= 0; i--) {
			if (targets.get(i).shape().contains(x, y)) {
				return targets.get(i).organ();
			}
		}
		return null;
	}

	/** The texts from back to front. */
	public List<String> texts() {
		List<String> texts = new ArrayList<>();
		items.forEach(i -> {
			if (i instanceof Words words) {
				texts.add(words.text());
			}
		});
		return texts;
	}
}
