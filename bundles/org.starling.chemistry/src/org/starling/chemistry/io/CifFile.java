package org.starling.chemistry.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.UnitCell;
import org.starling.chemistry.io.CifText.Block;
import org.starling.chemistry.io.CifText.Word;

/**
 * Atoms of CIF files: crystals of small molecules (core dictionary, places as fractions of a cell or Cartesian) and macromolecules (mmCIF, first
 * model). Only the asymmetric unit is read, and the notes say so when there is more; of disordered places and alternate locations the first is
 * kept. The files state no orders of bonds, so none are made.
 */
public final class CifFile {

	private CifFile() {
	}

	/**
	 * One structure for each data block with atoms.
	 *
	 * @throws StructureFileException with the line of what is wrong
	 */
	public static List<Structure> read(String source, String text) throws StructureFileException {
		CifText cif = new CifText(source, text);
		List<Structure> structures = new ArrayList<>();
		for (Block block : cif.blocks()) {
			if (!block.values("_atom_site_label", "_atom_site_type_symbol", "_atom_site.type_symbol").isEmpty()) {
				structures.add(structure(cif, block));
			}
		}
		if (structures.isEmpty()) {
			throw cif.error(1, "there is no loop of atoms, _atom_site_label or _atom_site.type_symbol");
		}
		return structures;
	}

	private static Structure structure(CifText cif, Block block) throws StructureFileException {
		List<Word> symbols = block.values("_atom_site_type_symbol", "_atom_site.type_symbol", "_atom_site_label");
		List<List<Word>> places = places(block, "_cartn_");
		UnitCell cell = null;
		if (places == null) {
			places = places(block, "_fract_");
			if (places == null) {
				throw cif.error(symbols.getFirst().line(), "the atoms have neither _atom_site_fract_x, y, z nor _atom_site_Cartn_x, y, z");
			}
			cell = cell(cif, block);
		}
		Set<String> notes = new LinkedHashSet<>();
		List<Atom> atoms = new ArrayList<>();
		List<double[]> at = new ArrayList<>();
		for (int a = 0; a < symbols.size(); a++) {
			if (!isKept(block, a, notes)) {
				continue;
			}
			if (places.stream().anyMatch(List::isEmpty) || !places.get(0).get(a).known() || !places.get(1).get(a).known() || !places.get(2).get(a).known()) {
				notes.add("atoms without a place are left out");
				continue;
			}
			double[] p = new double[3];
			for (int k = 0; k < 3; k++) {
				p[k] = number(cif, places.get(k).get(a));
			}
			atoms.add(atom(cif, symbols.get(a), block, a));
			at.add(cell == null ? p : cell.cartesian(p));
			if (atoms.size() > Structure.MAXIMUM_ATOMS) {
				throw cif.error(symbols.get(a).line(), "there are more than " + Structure.MAXIMUM_ATOMS + " atoms");
			}
		}
		if (atoms.isEmpty()) {
			throw cif.error(block.line(), "the block " + TextLines.shown(block.name()) + " has no atom with a place");
		}
		int operations = block.values("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz", "_space_group_symop.operation_xyz").size();
		if (operations > 1) {
			notes.add("only the asymmetric unit is read; " + operations + " symmetry operations of the crystal are not applied");
		}
		notes.add("the file holds no orders of bonds");
		return Structure.of(name(block), atoms, List.of(), List.of(), List.copyOf(notes)).withCoordinates3D(at.toArray(double[][]::new));
	}

	private static String name(Block block) {
		for (String item : List.of("_chemical_name_common", "_chemical_name_systematic", "_struct.title")) {
			List<Word> values = block.values(item);
			if (!values.isEmpty() && values.getFirst().known()) {
				return MolFile.line(values.getFirst().text());
			}
		}
		return block.name();
	}

	/** x, y, z of all atoms; null when an item is missing. */
	private static List<List<Word>> places(Block block, String kind) {
		List<List<Word>> places = new ArrayList<>();
		for (String axis : List.of("x", "y", "z")) {
			List<Word> values = block.values("_atom_site" + kind + axis, "_atom_site." + kind.substring(1) + axis);
			if (values.isEmpty() || values.size() != block.values("_atom_site_type_symbol", "_atom_site.type_symbol", "_atom_site_label").size()) {
				return null;
			}
			places.add(values);
		}
		return places;
	}

	private static boolean isKept(Block block, int a, Set<String> notes) {
		List<Word> models = block.values("_atom_site.pdbx_pdb_model_num");
		if (a < models.size() && !models.get(a).text().equals(models.getFirst().text())) {
			notes.add("only the first model is read");
			return false;
		}
		List<Word> groups = block.values("_atom_site_disorder_group", "_atom_site.label_alt_id");
		if (a < groups.size() && groups.get(a).known() && !List.of("1", "A", "-1").contains(groups.get(a).text())) {
			notes.add("alternate places of disordered atoms are left out");
			return false;
		}
		return true;
	}

	private static Atom atom(CifText cif, Word symbol, Block block, int a) throws StructureFileException {
		String letters = symbol.text().replaceFirst("^([A-Za-z]{1,2}).*$", "$1");
		String element = known(letters);
		element = element == null && letters.length() == 2 ? known(letters.substring(0, 1)) : element;
		int isotope = letters.equals("D") ? 2 : 0;
		if (element == null && isotope == 0) {
			throw cif.error(symbol.line(), "there is no element \"" + TextLines.shown(symbol.text()) + "\"");
		}
		List<Word> charges = block.values("_atom_site.pdbx_formal_charge");
		int charge = 0;
		if (a < charges.size() && charges.get(a).known()) {
			if (!charges.get(a).text().matches("[+-]?\\d{1,2}")) {
				throw cif.error(charges.get(a).line(), "a formal charge is a whole number, not \"" + TextLines.shown(charges.get(a).text()) + "\"");
			}
			charge = Integer.parseInt(charges.get(a).text());
		}
		return new Atom(isotope == 2 ? "H" : element, isotope, charge, 0, false, 0);
	}

	private static String known(String letters) {
		if (letters.isEmpty() || letters.length() > 2) {
			return null;
		}
		String symbol = letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1).toLowerCase(Locale.ROOT);
		return Elements.number(symbol) > 0 ? symbol : null;
	}

	private static UnitCell cell(CifText cif, Block block) throws StructureFileException {
		double[] numbers = new double[6];
		String[] names = { "_length_a", "_length_b", "_length_c", "_angle_alpha", "_angle_beta", "_angle_gamma" };
		for (int i = 0; i < 6; i++) {
			List<Word> values = block.values("_cell" + names[i], "_cell." + names[i].substring(1));
			if (values.isEmpty() || !values.getFirst().known()) {
				throw cif.error(block.line(), "places are fractions of the cell, and _cell" + names[i] + " is not given");
			}
			numbers[i] = number(cif, values.getFirst());
		}
		return UnitCell.of(numbers).orElseThrow(() -> cif.error(block.line(), "the lengths and angles of the cell span no volume"));
	}

	/** Without the standard uncertainty that stands in brackets. */
	private static double number(CifText cif, Word word) throws StructureFileException {
		String text = word.text().replaceFirst("\\(\\d+\\)$", "");
		if (!text.matches("[+-]?(\\d{1,20}\\.?\\d{0,40}|\\.\\d{1,40})([eE][+-]?\\d{1,3})?") || Math.abs(Double.parseDouble(text)) > 1e6) {
			throw cif.error(word.line(), "here should stand a number below a million, such as 1.234(5), not \"" + TextLines.shown(word.text()) + "\"");
		}
		return Double.parseDouble(text);
	}
}
