package org.starling.quantum.interchange;

import java.io.IOException;
import java.util.Locale;

import org.starling.quantum.Element;
import org.starling.quantum.Geometry;

/** Gaussian cube files: numbers on a grid around a molecule (https://gaussian.com/cubegen/). Stateless. */
public final class CubeFile {

	private CubeFile() {
	}

	/**
	 * @param numbers  atomic number of each atom
	 * @param places   x, y, z of each in bohr
	 * @param grid     of the numbers
	 * @param values   z runs fastest
	 * @param title    the two comment lines
	 */
	public record Content(int[] numbers, double[] places, VolumeGrid grid, double[] values, String title) {
	}

	/**
	 * @param title  first comment
	 * @param detail second comment
	 */
	public static void write(Geometry geometry, VolumeGrid grid, double[] values, String title, String detail, Appendable out) throws IOException {
		out.append(line(title)).append('\n').append(line(detail)).append('\n');
		out.append(String.format(Locale.ROOT, "%5d %12.6f %12.6f %12.6f%n", geometry.atoms(), grid.origin()[0], grid.origin()[1], grid.origin()[2]));
		for (int k = 0; k < 3; k++) {
			out.append(String.format(Locale.ROOT, "%5d %12.6f %12.6f %12.6f%n", grid.counts()[k], k == 0 ? grid.step() : 0, k == 1 ? grid.step() : 0,
					k == 2 ? grid.step() : 0));
		}
		for (int a = 0; a < geometry.atoms(); a++) {
			out.append(String.format(Locale.ROOT, "%5d %12.6f %12.6f %12.6f %12.6f%n", geometry.number(a), (double) geometry.nuclearCharge(a),
					geometry.at(a, 0), geometry.at(a, 1), geometry.at(a, 2)));
		}
		int run = grid.counts()[2];
		for (int point = 0; point < values.length; point++) {
			out.append(String.format(Locale.ROOT, "%13.5E", values[point]));
			if (point % run % 6 == 5 || point % run == run - 1) {
				out.append('\n');
			}
		}
	}

	private static String line(String text) {
		return text.replaceAll("\\R", " ");
	}

	/**
	 * A cube of one set of numbers on a grid along the axes with equal steps.
	 *
	 * @param source name of the file
	 * @throws IllegalArgumentException with file and line of what is wrong
	 */
	public static Content read(String source, String text) {
		NumberedLines lines = new NumberedLines(source, text);
		String title = lines.next("the title") + "\n" + lines.next("the second title");
		String[] words = lines.words("the number of atoms and the origin", 4);
		int count = lines.whole(words[0]);
		int atoms = Math.abs(count);
		double[] origin = new double[3];
		for (int k = 0; k < 3; k++) {
			origin[k] = lines.number(words[1 + k]);
		}
		int[] counts = new int[3];
		double step = 0;
		for (int axis = 0; axis < 3; axis++) {
			words = lines.words("an axis: points and step", 4);
			counts[axis] = lines.whole(words[0]);
			for (int k = 0; k < 3; k++) {
				double d = lines.number(words[1 + k]);
				if (k == axis && axis == 0) {
					step = d;
				}
				if (Math.abs(d - (k == axis ? step : 0)) > 1e-6 || counts[axis] < 1 || !(step > 0)) {
					throw lines.error("grids along the axes with equal steps in bohr are read, others are not");
				}
			}
		}
		int[] numbers = new int[atoms];
		double[] places = new double[3 * atoms];
		for (int a = 0; a < atoms; a++) {
			words = lines.words("an atom: number, charge, x, y, z", 5);
			numbers[a] = lines.whole(words[0]);
			if (numbers[a] < 1 || numbers[a] > Element.LAST) {
				throw lines.error("there is no element of number " + numbers[a] + " here; they reach to " + Element.LAST);
			}
			for (int k = 0; k < 3; k++) {
				places[3 * a + k] = lines.number(words[2 + k]);
			}
		}
		if (count < 0) {
			words = lines.words("the number of orbitals", 1);
			if (lines.whole(words[0]) != 1) {
				throw lines.error("cubes of one orbital are read, this one has " + words[0]);
			}
		}
		VolumeGrid grid = new VolumeGrid(origin, counts, step);
		double[] values = new double[grid.size()];
		int at = 0;
		while (at < values.length) {
			for (String word : lines.words("numbers of the grid, " + (values.length - at) + " more", 1)) {
				if (at == values.length) {
					throw lines.error("there are more numbers than the " + values.length + " points of the grid");
				}
				values[at++] = lines.number(word);
			}
		}
		return new Content(numbers, places, grid, values, title);
	}
}
