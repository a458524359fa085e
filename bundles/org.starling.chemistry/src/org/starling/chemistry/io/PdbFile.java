package org.starling.chemistry.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Structure;

/**
 * Atoms of the Protein Data Bank's format 3.3: records ATOM, HETATM and CONECT of the first model. A bond that CONECT names twice is a double
 * one; bonds inside residues, which the format leaves to tables, are not made. Of alternate locations the first is kept.
 */
public final class PdbFile {

	private PdbFile() {
	}

	/** @throws StructureFileException with the line of what is wrong */
	public static Structure read(String source, String text) throws StructureFileException {
		TextLines lines = new TextLines(source, text);
		List<Atom> atoms = new ArrayList<>();
		List<double[]> at = new ArrayList<>();
		Map<Integer, Integer> serials = new HashMap<>();
		Map<Long, Integer> orders = new HashMap<>();
		Set<String> notes = new LinkedHashSet<>();
		String name = "";
		while (lines.hasNext()) {
			String line = lines.next("a record");
			String record = TextLines.column(line, 0, 6);
			if (record.equals("ATOM") || record.equals("HETATM")) {
				String alternate = TextLines.column(line, 16, 17);
				if (!alternate.isEmpty() && !alternate.equals("A") && !alternate.equals("1")) {
					notes.add("alternate locations are left out");
					continue;
				}
				serials.put(lines.whole(TextLines.column(line, 6, 11), "the serial number"), atoms.size());
				atoms.add(new Atom(element(lines, line), 0, charge(lines, TextLines.column(line, 78, 80)), 0, false, 0));
				at.add(new double[] { lines.number(TextLines.column(line, 30, 38), "x"), lines.number(TextLines.column(line, 38, 46), "y"),
						lines.number(TextLines.column(line, 46, 54), "z") });
				lines.check(atoms.size());
			} else if (record.equals("CONECT")) {
				connect(lines, line, serials, orders);
			} else if (record.equals("ENDMDL")) {
				notes.add("only the first model is read");
				break;
			} else if (record.equals("COMPND") && name.isEmpty()) {
				name = TextLines.column(line, 10, 80);
			}
		}
		if (atoms.isEmpty()) {
			throw lines.error("there is no record ATOM or HETATM");
		}
		List<Bond> bonds = new ArrayList<>();
		orders.forEach((pair, order) -> bonds.add(new Bond((int) (pair >> 32), pair.intValue(), Math.clamp(order, 1, 3), false)));
		if (bonds.isEmpty()) {
			notes.add("the file holds no bonds");
		}
		bonds.sort((a, b) -> a.first() != b.first() ? Integer.compare(a.first(), b.first()) : Integer.compare(a.second(), b.second()));
		return Structure.of(name, atoms, bonds, List.of(), List.copyOf(notes)).withCoordinates3D(at.toArray(double[][]::new));
	}

	private static void connect(TextLines lines, String line, Map<Integer, Integer> serials, Map<Long, Integer> orders)
			throws StructureFileException {
		Integer from = serials.get(lines.whole(TextLines.column(line, 6, 11), "an atom of CONECT"));
		for (int c = 11; c < 31; c += 5) {
			String text = TextLines.column(line, c, c + 5);
			if (text.isEmpty()) {
				continue;
			}
			Integer to = serials.get(lines.whole(text, "an atom of CONECT"));
			if (from == null || to == null || from.equals(to)) {
				throw lines.error("CONECT names an atom that isn't there");
			}
			if (from < to) {
				orders.merge((long) from << 32 | to, 1, Integer::sum);
			} else {
				orders.putIfAbsent((long) to << 32 | from, 0);
			}
		}
	}

	private static String element(TextLines lines, String line) throws StructureFileException {
		String symbol = TextLines.column(line, 76, 78);
		if (!symbol.isEmpty()) {
			return lines.element(symbol);
		}
		String atom = line.length() < 14 ? "" : line.substring(12, 14).replaceAll("[^A-Za-z]", "");
		return lines.element(line.length() > 12 && line.charAt(12) == ' ' ? atom : atom.length() > 1 && atom.charAt(0) == 'H' ? "H" : atom);
	}

	private static int charge(TextLines lines, String text) throws StructureFileException {
		if (text.isEmpty()) {
			return 0;
		}
		if (!text.matches("\\d[+-]|[+-]\\d")) {
			throw lines.error("the charge is written as 2+ or 1-, not \"" + text + "\"");
		}
		int size = Integer.parseInt(text.replaceAll("[+-]", ""));
		return text.contains("-") ? -size : size;
	}

	/**
	 * One residue UNL.
	 *
	 * @throws IllegalArgumentException when a place is missing or there are more than 99,999 atoms
	 */
	public static String write(Structure structure) {
		double[][] at = XyzFile.places(structure);
		if (at.length > 99_999) {
			throw new IllegalArgumentException("the format holds at most 99999 atoms");
		}
		StringBuilder out = new StringBuilder("COMPND    " + MolFile.line(structure.name()) + "\n");
		for (int a = 0; a < at.length; a++) {
			Atom atom = structure.atoms().get(a);
			String name = atom.symbol().length() == 1 ? " " + atom.symbol() : atom.symbol();
			String charge = atom.charge() == 0 ? "  " : Math.abs(atom.charge()) + (atom.charge() > 0 ? "+" : "-");
			out.append(String.format(Locale.ROOT, "HETATM%5d %-4s UNL A   1    %8.3f%8.3f%8.3f  1.00  0.00          %2s%s\n", a + 1, name, at[a][0],
					at[a][1], at[a][2], atom.symbol(), charge));
		}
		for (int a = 0; a < at.length; a++) {
			for (int b : structure.bondsOf(a)) {
				Bond bond = structure.bonds().get(b);
				for (int o = 0; o < bond.order(); o++) {
					out.append(String.format(Locale.ROOT, "CONECT%5d%5d\n", a + 1, bond.other(a) + 1));
				}
			}
		}
		return out.append("END\n").toString();
	}
}
