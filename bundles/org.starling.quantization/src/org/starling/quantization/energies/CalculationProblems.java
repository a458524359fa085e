package org.starling.quantization.energies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Conformer3D;
import org.starling.chemistry.geometry.ConformerException;
import org.starling.quantization.energies.CalculationInput.Subject;
import org.starling.quantum.Constants;
import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.energy.FurtherProperty;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.StarlingEnergyProvider;
import org.starling.quantum.qcschema.Driver;
import org.starling.quantum.qcschema.MoleculeJson;
import org.starling.quantum.qcschema.Scan;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Problems of the engine from calculations. Stateless. */
public final class CalculationProblems {

	private static final long SEED = 1;
	private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})\\s*(?:-\\s*(\\d{1,5}))?\\s*");
	/** Keywords whose values are lists. */
	private static final String PROPERTIES = "properties";

	private CalculationProblems() {
	}

	/**
	 * One problem, or one for each value of a scan.
	 *
	 * @throws IllegalArgumentException when something is missing or can't be; the message says what and where
	 */
	public static List<EnergyProblem> of(CalculationInput input) {
		Geometry geometry = geometry(input);
		JsonObject keywords = keywords(input.level());
		if (input.provider().equals(StarlingEnergyProvider.ID) && input.scan() == null && !keywords.has(PROPERTIES)) {
			JsonArray cheap = new JsonArray();
			cheap.add(FurtherProperty.BOND_ORDERS.id());
			keywords.add(PROPERTIES, cheap);
		}
		Driver driver = Driver.of(input.driver().getName());
		List<EnergyProblem> problems = new ArrayList<>();
		if (input.scan() == null) {
			problems.add(new EnergyProblem(geometry, driver, input.level().method(), input.level().basis(), keywords));
		} else {
			InternalCoordinate scanned = input.scan().coordinate();
			if (input.isRelaxed()) {
				Scan.hold(scanned, keywords);
			}
			for (double value : input.scan().range().values()) {
				problems.add(new EnergyProblem(scanned.set(geometry, value / scanned.kind().factor()), driver, input.level().method(), input.level().basis(),
						keywords));
			}
		}
		return problems;
	}

	/**
	 * A point of a scan that relaxes, from the geometry before it.
	 *
	 * @param problem of the point, from the first geometry
	 * @param before  the last point that has an energy
	 */
	static EnergyProblem after(EnergyOutcome before, CalculationInput input, EnergyProblem problem, int point) {
		InternalCoordinate scanned = input.scan().coordinate();
		Geometry found = MoleculeJson.read(before.result().getAsJsonObject("molecule"));
		return new EnergyProblem(scanned.set(found, input.scan().range().values()[point] / scanned.kind().factor()), problem.driver(), problem.method(),
				problem.basis(), problem.keywords());
	}

	/**
	 * The molecule, or the part of it that is asked for, before a scan moves it.
	 *
	 * @throws IllegalArgumentException when there is none
	 */
	public static Geometry geometry(CalculationInput input) {
		if (!input.problem().isEmpty()) {
			throw new IllegalArgumentException(input.title() + ": " + input.problem());
		}
		try {
			return geometry(input, input.subject());
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(input.title() + ": " + e.getMessage(), e);
		}
	}

	private static Geometry geometry(CalculationInput input, Subject subject) {
		int[] numbers;
		double[] places;
		int charge = subject.charge();
		if (subject.symbols().isEmpty()) {
			Structure structure = structure(subject.smiles());
			List<Atom> atoms = structure.atoms();
			numbers = atoms.stream().mapToInt(atom -> Element.number(atom.symbol())).toArray();
			places = Arrays.stream(structure.coordinates3D()).flatMapToDouble(Arrays::stream).toArray();
			charge = charge == 0 ? structure.charge() : charge;
		} else {
			numbers = subject.symbols().stream().mapToInt(Element::number).toArray();
			places = subject.coordinates().clone();
		}
		for (int k = 0; k < places.length; k++) {
			places[k] /= Constants.ANGSTROM;
		}
		if (subject.atoms().isEmpty()) {
			return new Geometry(numbers, places, input.charge() == null ? charge : input.charge(),
					input.multiplicity() == null ? subject.spin() : input.multiplicity());
		}
		return part(input, numbers, places);
	}

	private static Geometry part(CalculationInput input, int[] numbers, double[] places) {
		int[] members = atoms(input.subject().atoms(), numbers.length);
		boolean[] real = new boolean[numbers.length];
		int electrons = 0;
		for (int atom : members) {
			real[atom] = true;
			electrons += numbers[atom];
		}
		int charge = input.charge() == null ? 0 : input.charge();
		int spin = input.multiplicity() == null ? 1 + Math.floorMod(electrons - charge, 2) : input.multiplicity();
		if (input.subject().ghosts()) {
			return new Geometry(numbers, places, charge, spin, real);
		}
		return new Geometry(Arrays.stream(members).map(a -> numbers[a]).toArray(),
				Arrays.stream(members).boxed().flatMapToDouble(a -> Arrays.stream(places, 3 * a, 3 * a + 3)).toArray(), charge, spin);
	}

	private static Structure structure(String smiles) {
		try {
			return Conformer3D.of(Smiles.parse(smiles), SEED);
		} catch (SmilesException | ConformerException e) {
			throw new IllegalArgumentException("no geometry from the SMILES " + smiles + ": " + e.getMessage(), e);
		}
	}

	/**
	 * Atoms that a text such as 1-3,7 names.
	 *
	 * @param count of all atoms
	 * @return indices from 0, rising
	 * @throws IllegalArgumentException when it is no such text or names an atom that is not there
	 */
	public static int[] atoms(String text, int count) {
		TreeSet<Integer> members = new TreeSet<>();
		for (String piece : text.split(",")) {
			Matcher range = RANGE.matcher(piece);
			if (!range.matches()) {
				throw new IllegalArgumentException("atoms are numbers as in 1-3,7, not \"" + text + "\"");
			}
			int first = Integer.parseInt(range.group(1));
			int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
			if (first < 1 || last > count || last < first) {
				throw new IllegalArgumentException("the atoms " + piece.strip() + " are not among the " + count + " of the molecule");
			}
			for (int atom = first; atom <= last; atom++) {
				members.add(atom - 1);
			}
		}
		return members.stream().mapToInt(Integer::intValue).toArray();
	}

	private static JsonObject keywords(CalculationInput.Level level) {
		JsonObject keywords = new JsonObject();
		if (!level.reference().isEmpty()) {
			keywords.addProperty("reference", level.reference());
		}
		for (Map.Entry<String, String> entry : level.keywords().entrySet()) {
			String value = entry.getValue();
			if (entry.getKey().equals(PROPERTIES)) {
				JsonArray names = new JsonArray();
				Arrays.stream(value.split(",")).map(String::strip).forEach(names::add);
				keywords.add(PROPERTIES, names);
			} else {
				keywords.add(entry.getKey(), value(value));
			}
		}
		return keywords;
	}

	/** Truth, number or text. */
	private static JsonPrimitive value(String text) {
		if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
			return new JsonPrimitive(Boolean.valueOf(text.toLowerCase(java.util.Locale.ROOT)));
		}
		if (text.matches("[-+]?\\d{1,9}")) {
			return new JsonPrimitive(Integer.valueOf(text));
		}
		return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?") ? new JsonPrimitive(Double.valueOf(text)) : new JsonPrimitive(text);
	}
}
