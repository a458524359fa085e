package org.starling.ui.pbpk;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Where organs lie in a schematic body, by the names that models give them. Read once from {@code anatomy.txt}, which says the frame of
 * its coordinates. Immutable.
 */
public final class Anatomy {

	/** Height of the body in its own coordinates. */
	public static final double HEIGHT = 560;
	/** Half of the width of the body in its own coordinates. */
	public static final double HALF_WIDTH = 118;
	/** The outline of the body; also the organ that surrounds it. */
	public static final String SKIN = "skin"; //$NON-NLS-1$
	/** What has no place of its own: the inside of the outline. */
	public static final String REST = "rest"; //$NON-NLS-1$

	/**
	 * Place of an organ.
	 *
	 * @param key      stable name
	 * @param left     whether its label stands left of the body
	 * @param anchor   point that the label's line leads to
	 * @param sketched whether it is drawn as a faint outline when a model has no such organ
	 * @param outline  must not be changed; empty for {@link Anatomy#REST}
	 */
	public record Place(String key, boolean left, Point2D anchor, boolean sketched, Path2D outline) {
	}

	private static final Anatomy SHARED = read();

	private final List<Place> places = new ArrayList<>();
	private final Map<String, Place> byName = new HashMap<>();

	private Anatomy() {
	}

	public static Anatomy shared() {
		return SHARED;
	}

	/** All places from back to front. */
	public List<Place> places() {
		return places;
	}

	/** The place of an organ by the key that a model's compartment names, in lower case; null when it is not known. */
	public Place of(String organ) {
		return byName.get(organ);
	}

	private static Anatomy read() {
		Anatomy anatomy = new Anatomy();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(Anatomy.class.getResourceAsStream("anatomy.txt"), StandardCharsets.UTF_8))) { //$NON-NLS-1$
			lines.lines().filter(l -> !l.isBlank() && l.charAt(0) != '#').forEach(anatomy::add);
		} catch (IOException e) {
			throw new UncheckedIOException("anatomy.txt", e); //$NON-NLS-1$
		}
		return anatomy;
	}

	private void add(String line) {
		String[] f = line.split("\\|", -1); //$NON-NLS-1$
		String[] anchor = f[3].split(" "); //$NON-NLS-1$
		Path2D path = path(f[6]);
		switch (f[4]) {
		case "both" -> path.append(mirror(path), false); //$NON-NLS-1$
		case "half" -> path = whole(f[6]); //$NON-NLS-1$
		default -> path.setWindingRule(Path2D.WIND_NON_ZERO);
		}
		Place place = new Place(f[0], f[2].equals("L"), //$NON-NLS-1$
				new Point2D.Double(Double.parseDouble(anchor[0]), Double.parseDouble(anchor[1])), f[5].equals("yes"), path); //$NON-NLS-1$
		places.add(place);
		byName.put(f[0], place);
		for (String name : f[1].split(",")) { //$NON-NLS-1$
			byName.putIfAbsent(name, place);
		}
		byName.remove(""); //$NON-NLS-1$
	}

	private static Path2D path(String text) {
		Path2D path = new Path2D.Double();
		StringTokenizer words = new StringTokenizer(text);
		while (words.hasMoreTokens()) {
			switch (words.nextToken()) {
			case "M" -> path.moveTo(number(words), number(words)); //$NON-NLS-1$
			case "C" -> path.curveTo(number(words), number(words), number(words), number(words), number(words), number(words)); //$NON-NLS-1$
			default -> path.closePath();
			}
		}
		return path;
	}

	private static double number(StringTokenizer words) {
		return Double.parseDouble(words.nextToken());
	}

	private static Path2D mirror(Path2D path) {
		Path2D other = new Path2D.Double(path);
		other.transform(AffineTransform.getScaleInstance(-1, 1));
		return other;
	}

	/** Closes a half outline with its mirror image; the curves are gone back along in the other order. */
	private static Path2D whole(String text) {
		double[] p = numbers(text);
		Path2D path = path(text);
		for (int i = p.length - 2; i >= 6; i -= 6) {
			path.curveTo(-p[i - 2], p[i - 1], -p[i - 4], p[i - 3], -p[i - 6], p[i - 5]);
		}
		path.closePath();
		return path;
	}

	private static double[] numbers(String text) {
		return Arrays.stream(text.split(" ")).filter(w -> !w.equals("M") && !w.equals("C") && !w.equals("Z")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.mapToDouble(Double::parseDouble).toArray();
	}
}
