package org.starling.chemistry.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.DrawnMolecule;

/** The body of connection tables in the format V3000 (BIOVIA, CTfile formats 2020): lines {@code M  V30}, free of columns. Stateless. */
final class ExtendedTable {

	private static final String MARK = "M  V30 ";
	/** Longest line that the format allows. */
	private static final int LONGEST = 80;
	/** Of a bond: wedge in a V2000 table by the configuration in a V3000 one. */
	private static final int[] WEDGES = { 0, 1, 4, 6 };

	private ExtendedTable() {
	}

	/** From the line after the counts on, to the end of the table. */
	static Structure read(TextLines lines, String name) throws StructureFileException {
		DrawnMolecule drawn = new DrawnMolecule(name);
		Map<Integer, Integer> numbers = new HashMap<>();
		int atoms = -1;
		int bonds = -1;
		String block = "";
		for (String line = next(lines); line != null; line = next(lines)) {
			String[] words = line.strip().split("\\s+");
			if (words[0].equals("BEGIN") && words.length > 1) {
				block = words[1];
				if (!List.of("CTAB", "ATOM", "BOND").contains(block)) {
					drawn.note("a block " + TextLines.shown(block) + " of the V3000 table is left out");
				}
			} else if (words[0].equals("END")) {
				block = "CTAB";
			} else if (words[0].equals("COUNTS") && words.length > 2) {
				atoms = lines.count(words[1], Structure.MAXIMUM_ATOMS, "the number of atoms");
				bonds = lines.count(words[2], 2 * Structure.MAXIMUM_ATOMS, "the number of bonds");
			} else if (block.equals("ATOM")) {
				atom(lines, words, drawn, numbers);
				lines.check(numbers.size());
			} else if (block.equals("BOND")) {
				bond(lines, words, drawn, numbers);
				bonds--;
			}
		}
		if (atoms != numbers.size() || bonds != 0) {
			throw lines.error(atoms < 0 ? "there is no line COUNTS" : "there are not as many atoms or bonds as the line COUNTS says");
		}
		return drawn.structure().orElseThrow(() -> lines.error("the aromatic bonds, of kind 4, can't be made single and double ones; write them so"));
	}

	/** The rest of a line behind its mark, joined with those that continue it; null at the end of the table. */
	private static String next(TextLines lines) throws StructureFileException {
		StringBuilder text = new StringBuilder();
		while (true) {
			String line = lines.next("the line \"M  END\"");
			if (line.startsWith("M  END") && text.isEmpty()) {
				return null;
			}
			if (!line.startsWith(MARK.strip())) {
				throw lines.error("a line of a V3000 table starts with \"M  V30\"");
			}
			String rest = line.length() > MARK.length() ? line.substring(MARK.length()) : "";
			if (!rest.stripTrailing().endsWith("-")) {
				return text.append(rest).toString();
			}
			text.append(rest.stripTrailing(), 0, rest.stripTrailing().length() - 1);
		}
	}

	private static void atom(TextLines lines, String[] words, DrawnMolecule drawn, Map<Integer, Integer> numbers) throws StructureFileException {
		if (words.length < 5) {
			throw lines.error("an atom is a number, a symbol, x, y, z");
		}
		int number = lines.whole(words[0], "the number of an atom");
		if (numbers.put(number, numbers.size()) != null) {
			throw lines.error("there is an atom " + number + " already");
		}
		String symbol = words[1];
		if (symbol.startsWith("[") || symbol.startsWith("NOT") || symbol.startsWith("\"")) {
			throw lines.error("lists of atoms, \"" + TextLines.shown(symbol) + "\", are queries and no structure");
		}
		int isotope = symbol.equals("D") ? 2 : symbol.equals("T") ? 3 : 0;
		int charge = 0;
		for (int w = 5; w < words.length; w++) {
			if (words[w].startsWith("CHG=")) {
				charge = lines.whole(words[w].substring(4), "the charge");
			} else if (words[w].startsWith("MASS=")) {
				isotope = lines.count(words[w].substring(5), 400, "the mass number");
			} else if (words[w].startsWith("RAD=") && !words[w].equals("RAD=0")) {
				drawn.note("radicals are left out");
			}
		}
		if (Math.abs(charge) > 15) {
			throw lines.error("a charge of " + charge + " is out of range");
		}
		boolean any = MolFile.isAny(symbol);
		String element = symbol.equals("D") || symbol.equals("T") ? "H" : symbol;
		drawn.atom(any ? Atom.ANY : lines.element(element), isotope, charge, lines.number(words[2], "x"), lines.number(words[3], "y"),
				lines.number(words[4], "z"));
	}

	private static void bond(TextLines lines, String[] words, DrawnMolecule drawn, Map<Integer, Integer> numbers) throws StructureFileException {
		if (words.length < 4) {
			throw lines.error("a bond is a number, its kind and two atoms");
		}
		int kind = lines.count(words[1], 10, "the kind of a bond");
		Integer first = numbers.get(lines.whole(words[2], "the first atom of a bond"));
		Integer second = numbers.get(lines.whole(words[3], "the second atom of a bond"));
		if (first == null || second == null || first.equals(second) || kind < 1 || kind > 4) {
			throw lines.error("a bond joins two different atoms of the table and is of kind 1 to 4, not \"" + TextLines.shown(String.join(" ", words)) + "\"");
		}
		int wedge = 0;
		for (int w = 4; w < words.length; w++) {
			if (words[w].startsWith("CFG=")) {
				wedge = WEDGES[lines.count(words[w].substring(4), 3, "the configuration of a bond")];
			}
		}
		if (!drawn.bond(first, second, kind, wedge == 4 && kind == 2 ? 3 : wedge)) {
			throw lines.error("atoms " + words[2] + " and " + words[3] + " are joined a second time");
		}
	}

	/** From the line of counts on. */
	static void write(Structure structure, double[][] at, DrawnMolecule.Wedges wedges, StringBuilder out) {
		out.append("  0  0  0     0  0            999 V3000\n");
		line(out, "BEGIN CTAB");
		line(out, "COUNTS " + structure.atoms().size() + " " + structure.bonds().size() + " 0 0 " + (structure.stereo().isEmpty() ? 0 : 1));
		line(out, "BEGIN ATOM");
		for (int a = 0; a < at.length; a++) {
			Atom atom = structure.atoms().get(a);
			line(out, String.format(Locale.ROOT, "%d %s %.4f %.4f %.4f 0%s%s", a + 1, atom.symbol(), at[a][0], at[a][1], at[a].length > 2 ? at[a][2] : 0.0,
					atom.charge() == 0 ? "" : " CHG=" + atom.charge(), atom.isotope() == 0 ? "" : " MASS=" + atom.isotope()));
		}
		line(out, "END ATOM");
		line(out, "BEGIN BOND");
		for (int b = 0; b < structure.bonds().size(); b++) {
			Bond bond = structure.bonds().get(b);
			boolean turned = wedges != null && wedges.turned()[b];
			int kind = wedges == null ? 0 : wedges.kinds()[b];
			line(out, (b + 1) + " " + bond.order() + " " + (1 + (turned ? bond.second() : bond.first())) + " "
					+ (1 + (turned ? bond.first() : bond.second())) + (kind == 1 ? " CFG=1" : kind == 6 ? " CFG=3" : ""));
		}
		line(out, "END BOND");
		line(out, "END CTAB");
	}

	private static void line(StringBuilder out, String text) {
		List<String> parts = new ArrayList<>();
		String rest = text;
		while (MARK.length() + rest.length() > LONGEST) {
			int cut = LONGEST - MARK.length() - 1;
			parts.add(rest.substring(0, cut) + "-");
			rest = rest.substring(cut);
		}
		parts.add(rest);
		parts.forEach(part -> out.append(MARK).append(part).append('\n'));
	}
}
