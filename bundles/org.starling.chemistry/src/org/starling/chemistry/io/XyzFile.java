package org.starling.chemistry.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Structure;

/** XYZ files: the number of atoms, a comment, then a symbol (or atomic number) and x, y, z in ångström on each line. They hold no bonds. */
public final class XyzFile {

	private XyzFile() {
	}

	/**
	 * The frames of the file.
	 *
	 * @throws StructureFileException with the line of what is wrong
	 */
	public static List<Structure> read(String source, String text) throws StructureFileException {
		TextLines lines = new TextLines(source, text);
		List<Structure> frames = new ArrayList<>();
		while (!lines.atEnd()) {
			int count = lines.count(lines.next("the number of atoms").strip(), Structure.MAXIMUM_ATOMS, "the number of atoms");
			if (count == 0) {
				throw lines.error("there must be at least one atom");
			}
			String name = lines.next("the comment").strip();
			List<Atom> atoms = new ArrayList<>();
			List<double[]> at = new ArrayList<>();
			for (int a = 0; a < count; a++) {
				String[] words = lines.next("atom " + (a + 1) + " of " + count).strip().split("\\s+");
				if (words.length < 4) {
					throw lines.error("an atom is a symbol with x, y and z in ångström");
				}
				boolean number = words[0].matches("\\d{1,3}");
				atoms.add(Atom.of(number ? symbol(lines, words[0]) : lines.element(words[0])));
				at.add(new double[] { lines.number(words[1], "x"), lines.number(words[2], "y"), lines.number(words[3], "z") });
			}
			frames.add(Structure.of(name, atoms, List.of(), List.of(), List.of("the file holds no bonds"))
					.withCoordinates3D(at.toArray(double[][]::new)));
		}
		if (frames.isEmpty()) {
			throw lines.error("the file is empty");
		}
		return frames;
	}

	private static String symbol(TextLines lines, String text) throws StructureFileException {
		int number = Integer.parseInt(text);
		if (number < 1 || number > 118) {
			throw lines.error("there is no element of number " + number);
		}
		return Elements.symbol(number);
	}

	/** @throws IllegalArgumentException when it has no coordinates in space, or hydrogens without a place */
	public static String write(Structure structure) {
		double[][] at = places(structure);
		StringBuilder out = new StringBuilder().append(at.length).append('\n').append(MolFile.line(structure.name())).append('\n');
		for (int a = 0; a < at.length; a++) {
			out.append(String.format(Locale.ROOT, "%-2s %15.8f %15.8f %15.8f\n", structure.atoms().get(a).symbol(), at[a][0], at[a][1], at[a][2]));
		}
		return out.toString();
	}

	static double[][] places(Structure structure) {
		if (!structure.hasCoordinates3D() || structure.atoms().stream().anyMatch(a -> a.implicitHydrogens() > 0)) {
			throw new IllegalArgumentException("the structure has no place in space for each atom and hydrogen; make a conformer first");
		}
		return structure.coordinates3D();
	}
}
