package org.starling.chemistry.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Structure;
import org.starling.chemistry.depict.Depiction;
import org.starling.chemistry.internal.DrawnMolecule;

/**
 * Connection tables in the formats V2000 (Dalby et al., J Chem Inf Comput Sci 1992;32:244) and V3000. Hydrogens that no atom stands for follow from
 * valences; configurations from wedges, or from coordinates in space.
 */
public final class MolFile {

	private static final int[] CHARGES = { 0, 3, 2, 1, 0, -1, -2, -3 };

	/** Atoms or bonds that a V2000 table can hold. */
	private static final int MOST = 999;

	private MolFile() {
	}

	/**
	 * @param source name of the file for messages
	 * @throws StructureFileException with the line of what is wrong
	 */
	public static Structure read(String source, String text) throws StructureFileException {
		return read(new TextLines(source, text));
	}

	static Structure read(TextLines lines) throws StructureFileException {
		String name = lines.next("the name of the molecule").strip();
		lines.next("the second line of the head");
		lines.next("the comment");
		String counts = lines.next("the line of counts");
		if (counts.contains("V3000")) {
			return ExtendedTable.read(lines, name);
		}
		int atoms = lines.count(TextLines.column(counts, 0, 3), MOST, "the number of atoms");
		int bonds = lines.count(TextLines.column(counts, 3, 6), MOST, "the number of bonds");
		DrawnMolecule drawn = new DrawnMolecule(name);
		for (int a = 0; a < atoms; a++) {
			atom(lines, drawn);
		}
		for (int b = 0; b < bonds; b++) {
			String line = lines.next("bond " + (b + 1) + " of " + bonds);
			int first = lines.count(TextLines.column(line, 0, 3), atoms, "the first atom of a bond");
			int second = lines.count(TextLines.column(line, 3, 6), atoms, "the second atom of a bond");
			int order = lines.count(TextLines.column(line, 6, 9), 8, "the kind of a bond");
			if (first == 0 || second == 0 || first == second || order < 1 || order > 4) {
				throw lines.error("a bond joins two different atoms of 1 to " + atoms + " and is of kind 1 to 4, not \"" + line.strip() + "\"");
			}
			if (!drawn.bond(first - 1, second - 1, order, lines.count(TextLines.column(line, 9, 12), 6, "the wedge of a bond"))) {
				throw lines.error("atoms " + first + " and " + second + " are joined a second time");
			}
		}
		properties(lines, drawn, atoms);
		return drawn.structure().orElseThrow(() -> lines.error(
				"the aromatic bonds, of kind 4, can't be made single and double ones; write them so"));
	}

	private static void atom(TextLines lines, DrawnMolecule drawn) throws StructureFileException {
		String line = lines.next("an atom");
		double x = lines.number(TextLines.column(line, 0, 10), "x");
		double y = lines.number(TextLines.column(line, 10, 20), "y");
		double z = lines.number(TextLines.column(line, 20, 30), "z");
		String symbol = TextLines.column(line, 31, 34);
		boolean any = isAny(symbol);
		int isotope = 0;
		if (symbol.equals("D") || symbol.equals("T")) {
			isotope = symbol.equals("D") ? 2 : 3;
			symbol = "H";
		}
		int charge = lines.count(TextLines.column(line, 36, 39), 7, "the charge");
		drawn.atom(any ? Atom.ANY : lines.element(symbol), isotope, CHARGES[charge], x, y, z);
		if (charge == 4) {
			drawn.note("a radical is left out");
		}
	}

	/** Whether a symbol stands for any element or for what isn't drawn. */
	static boolean isAny(String symbol) {
		return symbol.equals("A") || symbol.equals("*") || symbol.equals("Q")
				|| symbol.startsWith("R") && !List.of("Rb", "Ru", "Rh", "Re", "Rn", "Ra", "Rf", "Rg").contains(symbol);
	}

	private static void properties(TextLines lines, DrawnMolecule drawn, int atoms) throws StructureFileException {
		boolean first = true;
		while (true) {
			String line = lines.next("the line \"M  END\"");
			if (line.startsWith("M  END")) {
				return;
			}
			if (line.startsWith("M  CHG") || line.startsWith("M  ISO")) {
				if (first && line.startsWith("M  CHG")) {
					drawn.forgetCharges();
					first = false;
				}
				String[] words = line.substring(6).strip().split("\\s+");
				int pairs = lines.count(words[0], 8, "the number of entries");
				if (words.length != 1 + 2 * pairs) {
					throw lines.error("there must be an atom and a value for each of " + pairs + " entries");
				}
				for (int p = 0; p < pairs; p++) {
					int atom = lines.count(words[1 + 2 * p], atoms, "the atom of an entry");
					int value = lines.whole(words[2 + 2 * p], "the value of an entry");
					if (atom == 0 || Math.abs(value) > (line.startsWith("M  CHG") ? 15 : 400)) {
						throw lines.error("the entry \"" + words[1 + 2 * p] + " " + words[2 + 2 * p] + "\" is out of range");
					}
					if (line.startsWith("M  CHG")) {
						drawn.charge(atom - 1, value);
					} else {
						drawn.isotope(atom - 1, value);
					}
				}
			} else if (line.startsWith("M  RAD")) {
				drawn.note("radicals are left out");
			} else if (line.equals("$$$$")) {
				throw lines.error("the line \"M  END\" is missing before the end of the record");
			}
		}
	}

	/**
	 * With its coordinates in space, else with those in a plane, which are laid out when there are none; configurations stand in wedges or in the
	 * coordinates in space. More than 999 atoms or bonds make a V3000 table.
	 */
	public static String write(Structure structure) {
		Structure placed = structure.hasCoordinates3D() || structure.atoms().isEmpty() ? structure : Depiction.laidOut(structure);
		boolean space = placed.hasCoordinates3D();
		DrawnMolecule.Wedges wedges = space || placed.atoms().isEmpty() ? null : DrawnMolecule.wedges(placed);
		double[][] at = space ? placed.coordinates3D() : wedges == null ? new double[0][] : wedges.coordinates();
		StringBuilder out = new StringBuilder();
		out.append(line(placed.name())).append("\n  Starling          ").append(space ? "3D" : "2D").append("\n\n");
		if (placed.atoms().size() > MOST || placed.bonds().size() > MOST) {
			ExtendedTable.write(placed, at, wedges, out);
			return out.append("M  END\n").toString();
		}
		out.append(String.format(Locale.ROOT, "%3d%3d  0  0  %d  0  0  0  0  0999 V2000\n", placed.atoms().size(), placed.bonds().size(),
				placed.stereo().isEmpty() ? 0 : 1));
		for (int a = 0; a < placed.atoms().size(); a++) {
			String symbol = placed.atoms().get(a).symbol();
			out.append(String.format(Locale.ROOT, "%10.4f%10.4f%10.4f %-3s 0  0  0  0  0  0  0  0  0  0  0  0\n", at[a][0], at[a][1],
					space ? at[a][2] : 0, symbol));
		}
		for (int b = 0; b < placed.bonds().size(); b++) {
			Bond bond = placed.bonds().get(b);
			boolean turned = wedges != null && wedges.turned()[b];
			out.append(String.format(Locale.ROOT, "%3d%3d%3d%3d\n", 1 + (turned ? bond.second() : bond.first()),
					1 + (turned ? bond.first() : bond.second()), bond.order(), wedges == null ? 0 : wedges.kinds()[b]));
		}
		entries(out, "CHG", placed.atoms().stream().mapToInt(Atom::charge).toArray());
		entries(out, "ISO", placed.atoms().stream().mapToInt(Atom::isotope).toArray());
		return out.append("M  END\n").toString();
	}

	private static void entries(StringBuilder out, String kind, int[] values) {
		List<Integer> atoms = new ArrayList<>();
		for (int a = 0; a < values.length; a++) {
			if (values[a] != 0) {
				atoms.add(a);
			}
		}
		for (int from = 0; from < atoms.size(); from += 8) {
			List<Integer> some = atoms.subList(from, Math.min(atoms.size(), from + 8));
			out.append(String.format(Locale.ROOT, "M  %s%3d", kind, some.size()));
			some.forEach(a -> out.append(String.format(Locale.ROOT, " %3d %3d", a + 1, values[a])));
			out.append('\n');
		}
	}

	static String line(String text) {
		return text.replaceAll("[\\p{Cntrl}]", " ").strip();
	}
}
