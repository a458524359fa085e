package org.starling.quantum.energy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.ci.ActiveSpace;
import org.starling.quantum.ci.FullInteraction;
import org.starling.quantum.correlation.CoupledCluster;
import org.starling.quantum.correlation.MollerPlesset;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;

/** The methods beyond a field, by their names. Stateless. */
final class Correlations {

	private Correlations() {
	}

	static Correlation of(ScfResult field, EnergyModel model, StoredRepulsion integrals) {
		int frozen = frozen(field.geometry(), model);
		return switch (model.method()) {
		case MP2 -> named("mp2", field, MollerPlesset.correlation(field, integrals, frozen));
		case CCSD, CCSD_T -> cluster(field, integrals, frozen, model.method() == Method.CCSD_T);
		case FCI, CASCI -> interaction(field, model, integrals, frozen);
		default -> Correlation.NONE;
		};
	}

	/** An energy beyond the field by the names of the QCSchema. */
	static Correlation named(String method, ScfResult field, double energy) {
		Map<String, Double> names = new LinkedHashMap<>();
		names.put(method + "_correlation_energy", energy);
		names.put(method + "_total_energy", field.energy() + energy);
		return new Correlation(energy, names, Map.of());
	}

	private static Correlation cluster(ScfResult field, StoredRepulsion integrals, int frozen, boolean triples) {
		CoupledCluster.Result result = CoupledCluster.solve(field, integrals, frozen, triples);
		double energy = result.singlesDoubles();
		Map<String, Double> names = new LinkedHashMap<>(named("ccsd", field, energy).properties());
		names.put("ccsd_iterations", (double) result.iterations());
		if (triples) {
			energy += result.triples();
			names.putAll(named("ccsd_prt_pr", field, energy).properties());
		}
		return new Correlation(energy, names, Map.of("t1_diagnostic", new double[] { result.t1() }));
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
			frozen += Element.coreOrbitals(geometry.nuclearCharge(atom));
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
		switch (model.method()) {
		case FCI, CASCI -> FullInteraction.forecast(model.method() == Method.CASCI ? model.states().activeOrbitals() : functions - frozen, alpha, beta,
				model.states().roots(), memory);
		case CCSD, CCSD_T -> clusters(model, functions, frozen, alpha, memory);
		default -> {
			// integrals over basis functions are what takes memory
		}
		}
	}

	private static void clusters(EnergyModel model, int functions, int frozen, int alpha, long memory) {
		boolean restricted = model.reference() == Reference.RHF;
		double basis = StoredRepulsion.bytes(functions);
		double needed = basis + CoupledCluster.bytes(alpha, functions - frozen - alpha, restricted);
		if (needed > memory) {
			int fit = functions;
			while (fit > frozen + alpha && StoredRepulsion.bytes(fit) + CoupledCluster.bytes(alpha, fit - frozen - alpha, restricted) > memory) {
				fit--;
			}
			throw new IllegalArgumentException(String.format(Locale.ROOT, "coupled clusters of %d orbitals with %d functions take %.1f GB, and %.1f GB"
					+ " may be used; about %d functions fit. Freeze the core, take a smaller basis or mp2, or give the process more memory"
					+ " (STARLING_VMARGS=-Xmx…)", alpha, functions, needed / 1e9, memory / 1e9, fit));
		}
	}
}
