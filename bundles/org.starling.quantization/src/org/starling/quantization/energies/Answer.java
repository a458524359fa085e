package org.starling.quantization.energies;

import java.util.Arrays;

import org.starling.quantum.Constants;
import org.starling.quantum.provider.EnergyOutcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Numbers of an AtomicResult of the QCSchema; what is not there is NaN or empty. */
final class Answer {

	private final JsonObject result;

	Answer(EnergyOutcome outcome) {
		result = outcome.result();
	}

	private JsonObject part(String key) {
		return result.get(key) instanceof JsonObject object ? object : new JsonObject();
	}

	private static double[] numbers(JsonElement element) {
		return element instanceof JsonArray array ? array.asList().stream().mapToDouble(JsonElement::getAsDouble).toArray() : new double[0];
	}

	double property(String key) {
		return part("properties").get(key) instanceof JsonElement value && value.isJsonPrimitive() ? value.getAsDouble() : Double.NaN;
	}

	double[] extras(String key) {
		return numbers(part("extras").get(key));
	}

	/** A function of the ideal gas, in atomic units; NaN when it is not known. */
	double thermochemistry(String key) {
		return part("extras").get("thermochemistry") instanceof JsonObject all && all.has(key) ? all.get(key).getAsDouble() : Double.NaN;
	}

	String note(String key) {
		return part("extras").get(key) instanceof JsonElement value && value.isJsonPrimitive() ? value.getAsString() : "";
	}

	String[] lines(String key) {
		return part("extras").get(key) instanceof JsonArray array ? array.asList().stream().map(JsonElement::getAsString).toArray(String[]::new)
				: new String[0];
	}

	/** Levels of a spin, {@code a} or {@code b}. */
	double[] levels(char spin) {
		return numbers(part("wavefunction").get("scf_eigenvalues_" + spin));
	}

	/** Electrons of a spin; 0 when not known. */
	int occupied(char spin) {
		double count = property(spin == 'a' ? "calcinfo_nalpha" : "calcinfo_nbeta");
		return Double.isNaN(count) ? 0 : (int) count;
	}

	/** Whether both spins have the same levels. */
	boolean isRestricted() {
		return levels('b').length == 0 || Arrays.equals(levels('a'), levels('b')) && occupied('a') == occupied('b');
	}

	/** Highest occupied level of both spins. */
	double homo() {
		double homo = Double.NaN;
		for (char spin : new char[] { 'a', 'b' }) {
			double[] levels = levels(spin);
			int n = occupied(spin);
			if (n > 0 && n <= levels.length) {
				homo = Double.isNaN(homo) ? levels[n - 1] : Math.max(homo, levels[n - 1]);
			}
		}
		return homo;
	}

	/** Lowest empty level of both spins. */
	double lumo() {
		double lumo = Double.NaN;
		for (char spin : new char[] { 'a', 'b' }) {
			double[] levels = levels(spin);
			int n = occupied(spin);
			if (n < levels.length) {
				lumo = Double.isNaN(lumo) ? levels[n] : Math.min(lumo, levels[n]);
			}
		}
		return lumo;
	}

	/** Size of the dipole moment in debye. */
	double dipole() {
		double[] dipole = numbers(part("properties").get("scf_dipole_moment"));
		return dipole.length != 3 ? Double.NaN : Constants.DEBYE * Math.sqrt(Arrays.stream(dipole).map(x -> x * x).sum());
	}

	/** Symbols of the molecule. */
	String[] symbols() {
		return part("molecule").get("symbols") instanceof JsonArray array ? array.asList().stream().map(JsonElement::getAsString).toArray(String[]::new)
				: new String[0];
	}

	/** x, y, z of each atom in ångström. */
	double[] places() {
		return Arrays.stream(numbers(part("molecule").get("geometry"))).map(x -> x * Constants.ANGSTROM).toArray();
	}
}
