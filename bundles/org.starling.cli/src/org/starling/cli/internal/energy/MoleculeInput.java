package org.starling.cli.internal.energy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.starling.chemistry.Atom;
import org.starling.chemistry.NameException;
import org.starling.chemistry.Names;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Conformer3D;
import org.starling.chemistry.geometry.ConformerException;
import org.starling.chemistry.io.StructureFiles;
import org.starling.chemistry.io.StructureRecord;
import org.starling.quantum.Constants;
import org.starling.quantum.Element;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A molecule of the QCSchema from a file, a SMILES or a name. Stateless. */
final class MoleculeInput {

	private static final long SEED = 1;

	private MoleculeInput() {
	}

	/**
	 * @param text  name of a file, SMILES, or name of a molecule
	 * @param notes is told what the reader should know of the geometry
	 * @throws IllegalArgumentException when it is none of them, or has no coordinates; the message says where it goes wrong
	 */
	static JsonObject read(String text, PrintWriter notes) throws IOException {
		if (StructureFiles.isKnown(text)) {
			List<StructureRecord> records = StructureFiles.read(Path.of(text));
			if (records.isEmpty()) {
				throw new IllegalArgumentException(text + ": there is no molecule in it");
			}
			if (records.size() > 1) {
				notes.println(text + ": the first of " + records.size() + " molecules is taken");
			}
			return molecule(text, records.getFirst().structure());
		}
		if (Files.exists(Path.of(text))) {
			throw new IllegalArgumentException(text + ": unknown kind of file; known are .xyz, .mol, .sdf and .pdb");
		}
		try {
			Structure whole = Conformer3D.of(Names.orSmiles(text), SEED);
			notes.println("geometry: a first one by distances, not optimised; its energy is that of no equilibrium");
			return molecule(text, whole);
		} catch (SmilesException e) {
			throw new IllegalArgumentException(String.format("\"%s\" is neither a file of a known kind nor a SMILES, by character %d: %s%n    %s%n    %s^", text,
					e.position() + 1, e.getMessage(), e.smiles(), " ".repeat(e.position())), e);
		} catch (NameException e) {
			throw new IllegalArgumentException("\"" + text + "\" is neither a file of a known kind nor a SMILES, and " + e.getMessage(), e);
		} catch (ConformerException e) {
			throw new IllegalArgumentException(text + ": " + e.getMessage(), e);
		}
	}

	private static JsonObject molecule(String name, Structure structure) {
		if (!structure.hasCoordinates3D()) {
			throw new IllegalArgumentException(name + ": it has no coordinates in space; give an .xyz file, or its SMILES");
		}
		JsonArray symbols = new JsonArray();
		JsonArray places = new JsonArray();
		int n = 0;
		for (Atom atom : structure.atoms()) {
			if (atom.implicitHydrogens() > 0) {
				throw new IllegalArgumentException(name + ": atom " + (n + 1) + " (" + atom.symbol() + ") has hydrogens without coordinates;"
						+ " add them as atoms");
			}
			symbols.add(atom.symbol());
			for (double x : structure.coordinates3D()[n]) {
				places.add(x / Constants.ANGSTROM);
			}
			n++;
		}
		JsonObject molecule = new JsonObject();
		molecule.add("symbols", symbols);
		molecule.add("geometry", places);
		molecule.addProperty("molecular_charge", structure.charge());
		return molecule;
	}

	/** Number of electrons. */
	static int electrons(JsonObject molecule) {
		int sum = -molecule.get("molecular_charge").getAsInt();
		for (JsonElement symbol : molecule.getAsJsonArray("symbols")) {
			sum += Element.number(symbol.getAsString());
		}
		return sum;
	}
}
