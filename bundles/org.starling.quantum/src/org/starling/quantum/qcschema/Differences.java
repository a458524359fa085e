package org.starling.quantum.qcschema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.energy.EnergyDifference;
import org.starling.quantum.optimize.Connectivity;
import org.starling.quantum.solvation.Solvent;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Differences of energies from requests of the QCSchema. Stateless; works on the calling thread, which an interrupt stops. */
public final class Differences {

	/** Multiplicities of the atoms' ground states, from hydrogen to krypton. */
	private static final int[] MULTIPLICITIES = { 2, 1, 2, 1, 2, 3, 4, 3, 2, 1, 2, 1, 2, 3, 4, 3, 2, 1, 2, 1, 2, 3, 4, 7, 6, 5, 4, 3, 2, 1, 2, 3, 4, 3,
			2, 1 };

	private Differences() {
	}

	/** What has an energy in a difference. */
	public record Side(String name, double coefficient, JsonObject request) {
	}

	/**
	 * @param kind  in words
	 * @param sides requests with their coefficients, negative on the left of an arrow
	 * @throws IllegalArgumentException when a request is wrong; the message says which
	 * @throws IllegalStateException    when an energy is not found
	 */
	public static EnergyDifference of(String kind, List<Side> sides) {
		JsonArray requests = new JsonArray();
		sides.forEach(side -> requests.add(side.request()));
		JsonArray answers = Batch.run(requests.toString(), (_, _) -> {
		});
		List<EnergyDifference.Term> terms = new ArrayList<>();
		for (int i = 0; i < sides.size(); i++) {
			JsonObject answer = answers.get(i).getAsJsonObject();
			if (!answer.get("success").getAsBoolean()) {
				JsonObject error = answer.getAsJsonObject("error");
				String message = sides.get(i).name() + ": " + error.get("error_message").getAsString();
				if (error.get("error_type").getAsString().equals("input_error")) {
					throw new IllegalArgumentException(message);
				}
				throw new IllegalStateException(message);
			}
			terms.add(new EnergyDifference.Term(sides.get(i).name(), sides.get(i).coefficient(), answer.get("return_result").getAsDouble(),
					answer.getAsJsonObject("extras").get("description").getAsString()));
		}
		return new EnergyDifference(kind, terms);
	}

	/**
	 * Binding of the molecules of a complex at its geometry, without and with the functions of the others on each (counterpoise; S. F. Boys, F.
	 * Bernardi, Mol Phys 19 (1970) 553).
	 *
	 * @param request of the complex; molecule.fragments, fragment_charges and fragment_multiplicities say what is bound, else what is apart by its
	 *                distances, neutral and of the lowest spin
	 * @return the difference as it is, then that with counterpoise
	 * @throws IllegalArgumentException when there are not two molecules, or their charges do not add up
	 */
	public static List<EnergyDifference> binding(JsonObject request) {
		AtomicInput complex = AtomicInput.read(request);
		Geometry geometry = complex.geometry();
		List<List<Integer>> fragments = fragments(request.getAsJsonObject("molecule"), geometry);
		int charge = 0;
		List<Side> own = new ArrayList<>();
		List<Side> shared = new ArrayList<>();
		own.add(new Side("complex", 1, request));
		shared.add(own.getFirst());
		for (int f = 0; f < fragments.size(); f++) {
			JsonObject molecule = request.getAsJsonObject("molecule");
			int ofFragment = entry(molecule, "fragment_charges", f, 0);
			charge += ofFragment;
			for (boolean ghosts : new boolean[] { false, true }) {
				JsonObject part = part(request, geometry, fragments.get(f), ofFragment, f, ghosts);
				(ghosts ? shared : own).add(new Side("molecule " + (f + 1) + (ghosts ? " with the functions of all" : ""), -1, part));
			}
		}
		if (charge != geometry.charge()) {
			throw new IllegalArgumentException("the charges of the molecules add up to " + charge + ", and the complex has " + geometry.charge()
					+ "; give molecule.fragment_charges");
		}
		return List.of(of("binding", own), of("binding with counterpoise", shared));
	}

	private static List<List<Integer>> fragments(JsonObject molecule, Geometry geometry) {
		List<List<Integer>> fragments = new ArrayList<>();
		if (molecule.get("fragments") instanceof JsonArray given) {
			boolean[] seen = new boolean[geometry.atoms()];
			for (JsonElement fragment : given) {
				List<Integer> atoms = new ArrayList<>();
				for (JsonElement atom : fragment.getAsJsonArray()) {
					int a = atom.getAsInt();
					if (a < 0 || a >= seen.length || seen[a]) {
						throw new IllegalArgumentException("each atom belongs to one fragment; atom " + (a + 1) + " does not");
					}
					seen[a] = true;
					atoms.add(a);
				}
				fragments.add(atoms);
			}
			for (int a = 0; a < seen.length; a++) {
				if (!seen[a]) {
					throw new IllegalArgumentException("each atom belongs to one fragment; atom " + (a + 1) + " does not");
				}
			}
		} else {
			int[] molecules = Connectivity.molecules(geometry);
			Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
			for (int a = 0; a < molecules.length; a++) {
				groups.computeIfAbsent(molecules[a], _ -> new ArrayList<>()).add(a);
			}
			fragments.addAll(groups.values());
		}
		if (fragments.size() < 2) {
			throw new IllegalArgumentException("there are not two molecules by their distances; name the atoms of each (fragments)");
		}
		return fragments;
	}

	private static int entry(JsonObject molecule, String key, int index, int otherwise) {
		return molecule.get(key) instanceof JsonArray list && index < list.size() ? list.get(index).getAsInt() : otherwise;
	}

	private static JsonObject part(JsonObject request, Geometry geometry, List<Integer> atoms, int charge, int fragment, boolean ghosts) {
		JsonObject whole = request.getAsJsonObject("molecule");
		JsonArray symbols = new JsonArray();
		JsonArray places = new JsonArray();
		JsonArray real = new JsonArray();
		int electrons = -charge;
		for (int a = 0; a < geometry.atoms(); a++) {
			boolean member = atoms.contains(a);
			if (member) {
				electrons += geometry.number(a);
			}
			if (member || ghosts) {
				symbols.add(whole.getAsJsonArray("symbols").get(a));
				real.add(member);
				for (int k = 0; k < 3; k++) {
					places.add(geometry.at(a, k));
				}
			}
		}
		JsonObject molecule = new JsonObject();
		molecule.add("symbols", symbols);
		molecule.add("geometry", places);
		molecule.add("real", real);
		molecule.addProperty("molecular_charge", charge);
		molecule.addProperty("molecular_multiplicity", entry(whole, "fragment_multiplicities", fragment, 1 + Math.floorMod(electrons, 2)));
		JsonObject part = request.deepCopy();
		part.add("molecule", molecule);
		return part;
	}

	/**
	 * Energy of the atoms less that of the molecule, both with UHF as reference.
	 *
	 * @throws IllegalArgumentException when the request is wrong, or the molecule has a charge
	 */
	public static EnergyDifference atomization(JsonObject request) {
		Geometry geometry = AtomicInput.read(request).geometry();
		if (geometry.charge() != 0) {
			throw new IllegalArgumentException("atomization is into neutral atoms, and the molecule has the charge " + geometry.charge());
		}
		Map<Integer, Integer> counts = new TreeMap<>();
		for (int a = 0; a < geometry.atoms(); a++) {
			counts.merge(geometry.number(a), 1, Integer::sum);
		}
		List<Side> sides = new ArrayList<>();
		sides.add(new Side("molecule", -1, withReference(request.deepCopy())));
		counts.forEach((number, count) -> {
			String symbol = Element.symbol(number);
			JsonObject molecule = new JsonObject();
			JsonArray symbols = new JsonArray();
			symbols.add(symbol);
			JsonArray places = new JsonArray();
			for (int k = 0; k < 3; k++) {
				places.add(0);
			}
			molecule.add("symbols", symbols);
			molecule.add("geometry", places);
			molecule.addProperty("molecular_multiplicity", MULTIPLICITIES[number - 1]);
			JsonObject atom = withReference(request.deepCopy());
			atom.add("molecule", molecule);
			sides.add(new Side(symbol, count, atom));
		});
		return of("atomization", sides);
	}

	/**
	 * Energy in the solvent of a request less that without it, at the same geometry.
	 *
	 * @throws IllegalArgumentException when the request is wrong, or names no solvent
	 */
	public static EnergyDifference solvation(JsonObject request) {
		Solvent solvent = AtomicInput.read(request).model().solvent();
		if (solvent == null) {
			throw new IllegalArgumentException("an energy of solvation needs a solvent, as in keywords.solvent water");
		}
		JsonObject gas = request.deepCopy();
		gas.getAsJsonObject("keywords").remove("solvent");
		gas.getAsJsonObject("keywords").remove("solvent_points");
		EnergyDifference difference = of("solvation, " + solvent.description(), List.of(new Side("in the solvent", 1, request), new Side("alone", -1, gas)));
		// but for the solvent both must mean the same
		return new EnergyDifference(difference.kind(), difference.terms().stream().map(term -> new EnergyDifference.Term(term.name(), term.coefficient(),
				term.energy(), term.description().replace(", " + solvent.description(), ""))).toList());
	}

	private static JsonObject withReference(JsonObject request) {
		if (!(request.get("keywords") instanceof JsonObject)) {
			request.add("keywords", new JsonObject());
		}
		request.getAsJsonObject("keywords").addProperty("reference", "uhf");
		return request;
	}
}
