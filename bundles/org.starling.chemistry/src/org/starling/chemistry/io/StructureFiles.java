package org.starling.chemistry.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;

/** Files of structures by the ending of their names: {@code .mol}, {@code .sdf}, {@code .sd}, {@code .xyz}, {@code .pdb}, {@code .smi}. */
public final class StructureFiles {

	/** Larger files are refused. */
	public static final long MAXIMUM_BYTES = 200L << 20;

	private StructureFiles() {
	}

	/** Whether the name has one of the endings. */
	public static boolean isKnown(String name) {
		return List.of("mol", "sdf", "sd", "xyz", "pdb", "ent", "smi", "smiles").contains(ending(name));
	}

	/**
	 * In the order of the file. A file {@code .smi} has a SMILES and a name on each line.
	 *
	 * @throws StructureFileException with the line of what is wrong
	 * @throws IOException            when the file can't be read, is too large or of an unknown kind
	 */
	public static List<StructureRecord> read(Path file) throws IOException {
		String source = file.toString();
		if (!isKnown(source)) {
			throw new IOException(source + ": unknown kind of file; known are .mol, .sdf, .xyz, .pdb and .smi");
		}
		if (Files.size(file) > MAXIMUM_BYTES) {
			throw new IOException(source + ": the file is larger than " + (MAXIMUM_BYTES >> 20) + " MB; split it");
		}
		String text = text(file);
		return switch (ending(source)) {
		case "mol" -> of(List.of(MolFile.read(source, text)));
		case "sdf", "sd" -> SdfFile.read(source, text);
		case "xyz" -> of(XyzFile.read(source, text));
		case "pdb", "ent" -> of(List.of(PdbFile.read(source, text)));
		default -> smiles(source, text);
		};
	}

	private static String text(Path file) throws IOException {
		try {
			return Files.readString(file);
		} catch (CharacterCodingException e) {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
	}

	private static List<StructureRecord> smiles(String source, String text) throws StructureFileException {
		List<StructureRecord> records = new ArrayList<>();
		String[] lines = text.split("\\R", -1);
		for (int i = 0; i < lines.length; i++) {
			if (lines[i].isBlank() || lines[i].startsWith("#")) {
				continue;
			}
			try {
				records.add(new StructureRecord(Smiles.parse(lines[i]), Map.of()));
			} catch (SmilesException e) {
				throw new StructureFileException(source, i + 1, "character " + (e.position() + 1) + ": " + e.getMessage(), e);
			}
		}
		if (records.isEmpty()) {
			throw new StructureFileException(source, 1, "there is no SMILES", null);
		}
		return records;
	}

	private static List<StructureRecord> of(List<Structure> structures) {
		return structures.stream().map(s -> new StructureRecord(s, Map.of())).toList();
	}

	private static String ending(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}
}
