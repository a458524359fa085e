package org.starling.chemistry.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.starling.chemistry.NameException;
import org.starling.chemistry.Names;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;

/** Text of which nobody says what it is, such as that of the clipboard. Stateless. */
public final class StructureText {

	/** Longer texts are refused. */
	public static final int MAXIMUM_LENGTH = 20 << 20;

	private static final Pattern ATOM = Pattern.compile("\\s*([A-Za-z]{1,2}|\\d{1,3})(\\s+[+-]?\\d*\\.?\\d+([eE][+-]?\\d+)?){3}\\s*");

	/** What a text is. */
	public enum Kind {
		/** Lines of SMILES, each with a name or not, or of systematic names alone. */
		SMILES,
		/** A connection table, V2000 or V3000. */
		MOL,
		/** Connection tables with data items. */
		SDF,
		/** Number of atoms, comment, symbols with coordinates. */
		XYZ,
		/** Symbols with coordinates and nothing else. */
		ATOM_LINES,
		/** Records of the Protein Data Bank. */
		PDB,
		/** Data blocks. */
		CIF
	}

	private StructureText() {
	}

	/** What it looks like; SMILES when nothing else. */
	public static Kind kind(String text) {
		String[] lines = text.split("\\R", 60);
		if (lines.length > 3 && lines[3].matches(".*V[23]000\\s*")) {
			return text.contains("\n$$$$") || text.contains("\r$$$$") || Pattern.compile("(?m)^>\\s*<").matcher(text).find() ? Kind.SDF : Kind.MOL;
		}
		for (String line : lines) {
			if (line.startsWith("data_") || line.startsWith("loop_")) {
				return Kind.CIF;
			}
			if (line.startsWith("HETATM") || line.startsWith("ATOM  ") || line.startsWith("HEADER    ") || line.startsWith("COMPND    ")) {
				return Kind.PDB;
			}
		}
		if (lines.length > 2 && lines[0].strip().matches("\\d{1,9}") && ATOM.matcher(lines[2]).matches()) {
			return Kind.XYZ;
		}
		String first = text.strip().split("\\R", 2)[0];
		return ATOM.matcher(first).matches() ? Kind.ATOM_LINES : Kind.SMILES;
	}

	/**
	 * All structures of a text, whatever kind it is.
	 *
	 * @param source what messages call it
	 * @throws StructureFileException with the line of what is wrong
	 */
	public static List<StructureRecord> read(String source, String text) throws StructureFileException {
		if (text.length() > MAXIMUM_LENGTH) {
			throw new StructureFileException(source, 1, "the text has more than " + (MAXIMUM_LENGTH >> 20) + " million characters; import it as a file",
					null);
		}
		Kind kind = kind(text);
		if (kind == Kind.ATOM_LINES) {
			String atoms = text.strip();
			return read(Kind.XYZ, source, atoms.lines().count() + "\n\n" + atoms + "\n", -2);
		}
		return read(kind, source, text, 0);
	}

	private static List<StructureRecord> read(Kind kind, String source, String text, int shift) throws StructureFileException {
		try {
			return read(kind, source, text);
		} catch (StructureFileException e) {
			if (shift == 0) {
				throw e;
			}
			int line = Math.max(1, e.line() + shift);
			throw new StructureFileException(source, line, e.getMessage().replaceFirst("^.*?, line \\d+: ", ""), e);
		}
	}

	static List<StructureRecord> read(Kind kind, String source, String text) throws StructureFileException {
		return switch (kind) {
		case MOL -> of(List.of(MolFile.read(source, text)));
		case SDF -> SdfFile.read(source, text);
		case XYZ, ATOM_LINES -> of(XyzFile.read(source, text));
		case PDB -> of(List.of(PdbFile.read(source, text)));
		case CIF -> of(CifFile.read(source, text));
		case SMILES -> smiles(source, text);
		};
	}

	private static List<StructureRecord> of(List<Structure> structures) {
		return structures.stream().map(s -> new StructureRecord(s, Map.of())).toList();
	}

	private static List<StructureRecord> smiles(String source, String text) throws StructureFileException {
		List<StructureRecord> records = new ArrayList<>();
		String[] lines = text.split("\\R", -1);
		for (int i = 0; i < lines.length; i++) {
			if (lines[i].isBlank() || lines[i].startsWith("#")) {
				continue;
			}
			try {
				records.add(new StructureRecord(Names.orSmiles(lines[i]), Map.of()));
			} catch (SmilesException e) {
				throw new StructureFileException(source, i + 1, "character " + (e.position() + 1) + ": " + e.getMessage()
						+ "; a line must be a SMILES or a name, or the whole text XYZ, SDF, MOL, PDB or CIF", e);
			} catch (NameException e) {
				throw new StructureFileException(source, i + 1, "this is no SMILES, and " + e.getMessage(), e);
			}
		}
		if (records.isEmpty()) {
			throw new StructureFileException(source, 1, "there is no SMILES; write one on each line", null);
		}
		return records;
	}
}
