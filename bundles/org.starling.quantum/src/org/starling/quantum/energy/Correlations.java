package org.starling.quantum.energy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.ci.ActiveSpace;
import org.starling.quantum.ci.FullInteraction;
import org.starling.quantum.correlation.MollerPlesset;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.scf.ScfResult;

/** The methods beyond a field, by their names. Stateless. */
final class Correlations {

	private Correlations() {
	}

	static Correlation of(ScfResult field, EnergyModel model, StoredRepulsion integrals) {
		int frozen = frozen(field.geometry(), model);
		return switch (model.method()) {
		case HF -> Correlation.NONE;
		case MP2 -> named("mp2", field, MollerPlesset.correlation(field, integrals, frozen));
		case FCI, CASCI -> interaction(field, model, integrals, frozen);
		};
	}

	/** An energy beyond the field by the names of the QCSchema. */
	static Correlation named(String method, ScfResult field, double energy) {
		Map<String, Double> names = new LinkedHashMap<>();
		names.put(method + "_correlation_energy", energy);
		names.put(method + "_total_energy", field.energy() + energy);
		return new Correlation(energy, names, Map.of());
	}

	private static Correlation interaction(ScfResult field, EnergyModel model, StoredRepulsion integrals, int frozen) {
		int orbitals = model.method() == Method.CASCI ? model.states().activeOrbitals() : field.alpha().size() - frozen;
		FullInteraction.States states = FullInteraction.solve(ActiveSpace.of(field, integrals, frozen, orbitals), model.states().roots());
		double energy = states.energies()[0] - field.energy();
		Map<String, double[]> extras = new LinkedHashMap<>();
		extras.put("ci_energies", states.energies());
		extras.put("ci_spin_squared", states.spins());
		extras.put("ci_iterations", new double[] { states.iterations() });
		extras.put("ci_determinants", new double[] { states.determinants() });
		return new Correlation(energy, Map.of(), extras);
	}

	/** Number of lowest orbitals that stay doubly occupied. */
	static int frozen(Geometry geometry, EnergyModel model) {
		if (model.method() == Method.CASCI) {
			int closed = geometry.electrons() - model.states().activeElectrons();
			if (closed < 0 || closed % 2 != 0) {
				throw new IllegalArgumentException("of " + geometry.electrons() + " electrons " + model.states().activeElectrons()
						+ " can't be active: the others must be pairs");
			}
			return closed / 2;
		}
		int frozen = 0;
		for (int atom = 0; atom < geometry.atoms() && model.frozenCore(); atom++) {
			frozen += Element.coreOrbitals(geometry.number(atom));
		}
		return Math.min(frozen, geometry.beta());
	}

	/**
	 * Refuses what would not fit before it begins.
	 *
	 * @param functions of the basis
	 * @param memory    in bytes
	 * @throws IllegalArgumentException when it does not; the message says what would
	 */
	static void forecast(Geometry geometry, EnergyModel model, int functions, long memory) {
		int frozen = frozen(geometry, model);
		int alpha = geometry.alpha() - frozen;
		int beta = geometry.beta() - frozen;
		if (model.method() == Method.FCI || model.method() == Method.CASCI) {
			int orbitals = model.method() == Method.CASCI ? model.states().activeOrbitals() : functions - frozen;
			double needed = FullInteraction.bytes(orbitals, alpha, beta, model.states().roots());
			if (needed > memory) {
				int fit = orbitals;
				while (fit > alpha && FullInteraction.bytes(fit, alpha, beta, model.states().roots()) > memory) {
					fit--;
				}
				throw new IllegalArgumentException(String.format(Locale.ROOT, "%.3g determinants of %d electrons in %d orbitals take %.3g GB, and %.1f GB"
						+ " may be used; %s. Take an active space (casci), a smaller basis, or give the process more memory (STARLING_VMARGS=-Xmx…)",
						(double) FullInteraction.determinants(orbitals, alpha, beta), alpha + beta, orbitals, needed / 1e9, memory / 1e9,
						fit > alpha ? fit + " orbitals fit" : "so many electrons fit in no number of orbitals"));
			}
		}
	}
}
