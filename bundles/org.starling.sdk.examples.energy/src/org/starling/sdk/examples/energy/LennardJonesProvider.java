package org.starling.sdk.examples.energy;

import java.util.List;
import java.util.Set;

import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.qcschema.Driver;

/**
 * Energies of argon atoms by J. E. Lennard-Jones' pairs, with the constants of A. Rahman, Phys Rev 136 (1964) A405: an example to copy. Its method
 * string says that there are no electrons in it, so that nobody subtracts its numbers from those of a field.
 */
public final class LennardJonesProvider implements EnergyProvider {

	private static final String METHOD = "lennard-jones";
	private static final int ARGON = 18;

	@Override
	public String id() {
		return "lennard-jones";
	}

	@Override
	public String name() {
		return "Lennard-Jones argon";
	}

	@Override
	public String description() {
		return "Pairs of argon atoms with the constants of A. Rahman, Phys Rev 136 (1964) A405; an example for authors of plug-ins";
	}

	@Override
	public String version() {
		return "1.0.0";
	}

	@Override
	public Set<Driver> drivers() {
		return Set.of(Driver.ENERGY, Driver.GRADIENT);
	}

	@Override
	public List<String> methods() {
		return List.of(METHOD);
	}

	@Override
	public List<String> bases() {
		return List.of();
	}

	@Override
	public EnergyOutcome run(EnergyProblem problem, EnergyMonitor monitor) {
		String refusal = refusal(problem);
		if (refusal != null) {
			return EnergyOutcome.failed(problem, Status.REFUSED, refusal);
		}
		ArgonPairs pairs = ArgonPairs.of(problem.geometry(), monitor::cancelled);
		if (pairs == null) {
			return EnergyOutcome.failed(problem, Status.CANCELLED, "the calculation was cancelled");
		}
		String meaning = "Lennard-Jones 12-6 pairs of argon, sigma 3.4 Angstrom, epsilon/k 120 K (Rahman 1964), zero at atoms far apart, no electrons, "
				+ name() + " " + version();
		return EnergyOutcome.converged(problem, this, meaning, pairs.energy(), pairs.gradient());
	}

	/** Null when the problem is one for this model. */
	private String refusal(EnergyProblem problem) {
		Geometry geometry = problem.geometry();
		if (!problem.method().equalsIgnoreCase(METHOD)) {
			return "the method '" + problem.method() + "' is not known; there is " + METHOD;
		}
		if (!problem.basis().isEmpty()) {
			return "pairs of atoms have no basis set; leave out '" + problem.basis() + "'";
		}
		if (!drivers().contains(problem.driver())) {
			return "energies and gradients are there, not " + problem.driver().id();
		}
		if (!problem.keywords().isEmpty()) {
			return "there are no keywords; leave out " + problem.keywords().keySet();
		}
		if (geometry.charge() != 0 || geometry.multiplicity() != 1) {
			return "the atoms are neutral and in their ground state; charge and multiplicity must be 0 and 1";
		}
		for (int a = 0; a < geometry.atoms(); a++) {
			if (geometry.number(a) != ARGON || !geometry.real()[a]) {
				return "atom " + (a + 1) + " is no argon, and there are constants of argon alone";
			}
		}
		return null;
	}
}
