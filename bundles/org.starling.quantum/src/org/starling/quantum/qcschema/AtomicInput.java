package org.starling.quantum.qcschema;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.starling.quantum.Geometry;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.Fitting;
import org.starling.quantum.energy.FurtherProperty;
import org.starling.quantum.energy.MethodName;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.StabilityAnalysis;
import org.starling.quantum.solvation.Solvent;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * A request.
 *
 * @param geometry of the molecule
 * @param model    from model and keywords
 * @param task     what is done
 * @param further  what is calculated beside the energy
 */
record AtomicInput(Geometry geometry, EnergyModel model, Task task, Set<FurtherProperty> further) {

	private static final Set<String> KEYWORDS = Set.of("reference", "frozen_core", "freeze_core", "scf_type", "puream", "mp2_type", "cc_type",
			"e_convergence", "d_convergence", "guess", "maxiter", "num_roots", "properties", "stability_analysis", "active_electrons", "active_orbitals",
			"dft_radial_points", "dft_spherical_points", "solvent", "solvent_points");

	/**
	 * @throws IllegalArgumentException when something is missing or wrong, or asks for what there is not; the message names the key
	 */
	static AtomicInput read(JsonElement element) {
		if (!(element instanceof JsonObject input)) {
			throw new IllegalArgumentException("a request must be a JSON object");
		}
		Geometry geometry = MoleculeJson.read(object(input, "molecule"));
		Driver driver = Driver.of(text("driver", required(input, "driver", "")));
		if (driver != Driver.ENERGY && MoleculeJson.hasGhosts(geometry)) {
			throw new IllegalArgumentException("atoms without nuclei (molecule.real) go with the driver energy, not with " + driver.id());
		}
		JsonObject keywords = input.get("keywords") instanceof JsonObject k ? k : new JsonObject();
		return new AtomicInput(geometry, model(object(input, "model"), keywords, geometry.multiplicity()), Task.of(driver, keywords), further(keywords));
	}

	private static Set<FurtherProperty> further(JsonObject keywords) {
		Set<FurtherProperty> further = EnumSet.noneOf(FurtherProperty.class);
		if (keywords.get("properties") instanceof JsonArray names) {
			names.forEach(name -> further.add(FurtherProperty.of(text("keywords.properties", name))));
		} else if (keywords.has("properties")) {
			further.add(FurtherProperty.of(text("keywords.properties", keywords.get("properties"))));
		}
		return further;
	}

	private static EnergyModel model(JsonObject model, JsonObject keywords, int multiplicity) {
		for (String key : keywords.keySet()) {
			String known = key.toLowerCase(Locale.ROOT);
			if (!KEYWORDS.contains(known) && !Task.KEYWORDS.contains(known)) {
				Set<String> all = new TreeSet<>(KEYWORDS);
				all.addAll(Task.KEYWORDS);
				throw new IllegalArgumentException("the keyword \"" + key + "\" is not known; there are " + all);
			}
		}
		Reference reference = keywords.has("reference") ? Reference.of(text("keywords.reference", keywords.get("reference")))
				: multiplicity == 1 ? Reference.RHF : Reference.UHF;
		JsonElement frozen = keywords.has("frozen_core") ? keywords.get("frozen_core") : keywords.get("freeze_core");
		MethodName method = MethodName.of(text("model.method", required(model, "method", "model.")));
		return new EnergyModel(method.method(), reference,
				text("model.basis", required(model, "basis", "model.")), keywords.has("puream") ? truth("keywords.puream", keywords.get("puream")) : null,
				frozen != null && truth("keywords.frozen_core", frozen), fitting(keywords),
				new EnergyModel.States(whole("keywords.", keywords, "num_roots", 1), whole("keywords.", keywords, "active_electrons", 0),
						whole("keywords.", keywords, "active_orbitals", 0)),
				keywords.has("stability_analysis") ? StabilityAnalysis.of(text("keywords.stability_analysis", keywords.get("stability_analysis")))
						: StabilityAnalysis.AUTOMATIC,
				new Grid(whole("keywords.", keywords, "dft_radial_points", Grid.STANDARD.radial()),
						whole("keywords.", keywords, "dft_spherical_points", Grid.STANDARD.angular())),
				method.dispersion(), solvent(keywords));
	}

	/** Null when there is none. */
	private static Solvent solvent(JsonObject keywords) {
		if (!keywords.has("solvent")) {
			if (keywords.has("solvent_points")) {
				throw new IllegalArgumentException("the keyword solvent_points belongs to a solvent, and there is none");
			}
			return null;
		}
		return Solvent.of(text("keywords.solvent", keywords.get("solvent")), whole("keywords.", keywords, "solvent_points", Solvent.POINTS));
	}

	/** Integrals of field and correlation are of one type. */
	private static Fitting fitting(JsonObject keywords) {
		Fitting field = type(keywords, "scf_type");
		Fitting correlation = type(keywords, "mp2_type");
		if (field != correlation && field != Fitting.AUTOMATIC && correlation != Fitting.AUTOMATIC) {
			throw new IllegalArgumentException("scf_type and mp2_type must both mean exact integrals, or both density fitting");
		}
		return field == Fitting.AUTOMATIC ? correlation : field;
	}

	private static Fitting type(JsonObject keywords, String key) {
		return Fitting.of(keywords.has(key) ? text("keywords." + key, keywords.get(key)) : null);
	}

	static JsonElement required(JsonObject object, String key, String where) {
		JsonElement element = object.get(key);
		if (element == null || element.isJsonNull()) {
			throw new IllegalArgumentException("the key \"" + where + key + "\" is missing");
		}
		return element;
	}

	static JsonObject object(JsonObject object, String key) {
		if (required(object, key, "") instanceof JsonObject found) {
			return found;
		}
		throw new IllegalArgumentException("\"" + key + "\" must be an object");
	}

	static JsonArray array(JsonObject object, String key) {
		if (required(object, key, "molecule.") instanceof JsonArray found) {
			return found;
		}
		throw new IllegalArgumentException("\"molecule." + key + "\" must be an array");
	}

	static String text(String key, JsonElement element) {
		if (element instanceof JsonPrimitive p && p.isString()) {
			return p.getAsString();
		}
		throw new IllegalArgumentException("\"" + key + "\" must be a text, not " + element);
	}

	static double number(String key, JsonElement element) {
		if (element instanceof JsonPrimitive p && p.isNumber()) {
			return p.getAsDouble();
		}
		throw new IllegalArgumentException("\"" + key + "\" must hold numbers, not " + element);
	}

	static int whole(String where, JsonObject object, String key, int otherwise) {
		if (!object.has(key)) {
			return otherwise;
		}
		double value = number(where + key, object.get(key));
		if (value != Math.rint(value)) {
			throw new IllegalArgumentException("\"" + where + key + "\" must be a whole number, not " + value);
		}
		return (int) value;
	}

	static boolean truth(String key, JsonElement element) {
		if (element instanceof JsonPrimitive p && (p.isBoolean() || p.isString())) {
			return p.getAsString().equalsIgnoreCase("true");
		}
		throw new IllegalArgumentException("\"" + key + "\" must be true or false, not " + element);
	}
}
