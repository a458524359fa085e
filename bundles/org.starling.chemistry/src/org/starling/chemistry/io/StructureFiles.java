package org.starling.chemistry.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files of structures by the ending of their names: {@code .mol}, {@code .sdf}, {@code .sd}, {@code .xyz}, {@code .pdb}, {@code .cif}, {@code .smi}. */
public final class StructureFiles {

	/** Larger files are refused. */
	public static final long MAXIMUM_BYTES = 200L << 20;

	private StructureFiles() {
	}

	/** Whether the name has one of the endings. */
	public static boolean isKnown(String name) {
		return List.of("mol", "sdf", "sd", "xyz", "pdb", "ent", "cif", "mmcif", "smi", "smiles").contains(ending(name));
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
			throw new IOException(source + ": unknown kind of file; known are .mol, .sdf, .xyz, .pdb, .cif and .smi");
		}
		if (Files.size(file) > MAXIMUM_BYTES) {
			throw new IOException(source + ": the file is larger than " + (MAXIMUM_BYTES >> 20) + " MB; split it");
		}
		String text = text(file);
		return StructureText.read(switch (ending(source)) {
		case "mol" -> StructureText.Kind.MOL;
		case "sdf", "sd" -> StructureText.Kind.SDF;
		case "xyz" -> StructureText.Kind.XYZ;
		case "pdb", "ent" -> StructureText.Kind.PDB;
		case "cif", "mmcif" -> StructureText.Kind.CIF;
		default -> StructureText.Kind.SMILES;
		}, source, text);
	}

	/**
	 * One structure as the text of a file.
	 *
	 * @param name of the file; its ending says which kind: .xyz, .sdf, .mol or .pdb
	 * @throws IllegalArgumentException when the ending is another, or the structure lacks what the kind needs
	 */
	public static String write(String name, StructureRecord record) {
		return switch (ending(name)) {
		case "xyz" -> XyzFile.write(record.structure());
		case "sdf" -> SdfFile.write(List.of(record));
		case "mol" -> MolFile.write(record.structure());
		case "pdb" -> PdbFile.write(record.structure());
		default -> throw new IllegalArgumentException(name + ": structures are written as .xyz, .sdf, .mol or .pdb");
		};
	}

	private static String text(Path file) throws IOException {
		try {
			return Files.readString(file);
		} catch (CharacterCodingException e) {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
	}

	private static String ending(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}
}
