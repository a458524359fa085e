package org.starling.quantum.qcschema;

import org.starling.quantum.Element;
import org.starling.quantum.Geometry;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Molecules of the QCSchema: symbols, and places in bohr. Stateless. */
public final class MoleculeJson {

	private MoleculeJson() {
	}

	/**
	 * @param molecule symbols, geometry, molecular_charge (0), molecular_multiplicity (1), real (all)
	 * @throws IllegalArgumentException when something is missing or wrong, or it is no molecule; the message names the key or the atom
	 */
	public static Geometry read(JsonObject molecule) {
		JsonArray symbols = AtomicInput.array(molecule, "symbols");
		JsonArray places = AtomicInput.array(molecule, "geometry");
		int[] numbers = new int[symbols.size()];
		for (int a = 0; a < numbers.length; a++) {
			numbers[a] = Element.number(AtomicInput.text("molecule.symbols", symbols.get(a)));
		}
		double[] coordinates = new double[places.size()];
		for (int i = 0; i < coordinates.length; i++) {
			coordinates[i] = AtomicInput.number("molecule.geometry", places.get(i));
		}
		boolean[] real = new boolean[numbers.length];
		for (int a = 0; a < real.length; a++) {
			real[a] = !(molecule.get("real") instanceof JsonArray given) || a < given.size() && AtomicInput.truth("molecule.real", given.get(a));
		}
		return new Geometry(numbers, coordinates, AtomicInput.whole("molecule.", molecule, "molecular_charge", 0),
				AtomicInput.whole("molecule.", molecule, "molecular_multiplicity", 1), real);
	}

	/** The same molecule back; coordinates keep all their digits. */
	public static JsonObject write(Geometry geometry) {
		JsonObject molecule = new JsonObject();
		molecule.addProperty("schema_name", "qcschema_molecule");
		molecule.addProperty("schema_version", 2);
		JsonArray symbols = new JsonArray();
		for (int number : geometry.numbers()) {
			symbols.add(Element.symbol(number));
		}
		molecule.add("symbols", symbols);
		molecule.add("geometry", Batch.array(geometry.coordinates()));
		molecule.addProperty("molecular_charge", geometry.charge());
		molecule.addProperty("molecular_multiplicity", geometry.multiplicity());
		if (hasGhosts(geometry)) {
			JsonArray real = new JsonArray();
			for (boolean one : geometry.real()) {
				real.add(one);
			}
			molecule.add("real", real);
		}
		return molecule;
	}

	/** Whether there are atoms that lend their basis functions alone. */
	static boolean hasGhosts(Geometry geometry) {
		for (boolean one : geometry.real()) {
			if (!one) {
				return true;
			}
		}
		return false;
	}
}
