package org.starling.quantum.tck;

import java.util.ArrayList;
import java.util.List;

import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.sdk.contract.Check;

/**
 * What every energy provider must hold to. A check that fails says which rule was broken, what was seen and how such a fault usually comes
 * about. Checks are independent of each other, take at most a few seconds each with a fast program, and may run in any order and on any thread.
 * The numbers asked for come from published reference values.
 */
public final class EnergyContract {

	private EnergyContract() {
	}

	/** The checks for a provider that calculates water, hydrogen or two argon atoms; only those that need no calculation when its program is missing. */
	public static List<Check> checks(EnergyProvider provider) {
		return checks(provider, List.of(Molecules.WATER, Molecules.HYDROGEN, Molecules.ARGON));
	}

	/**
	 * The checks for a provider of other molecules.
	 *
	 * @param molecules of two atoms or more; the first that the provider calculates serves all checks that need one
	 */
	public static List<Check> checks(EnergyProvider provider, List<Geometry> molecules) {
		Subject subject = new Subject(provider, molecules);
		List<Check> all = new ArrayList<>(new DescriptionChecks(subject).checks());
		if (provider.unavailable().isEmpty()) {
			all.addAll(new LiteratureChecks(subject).checks());
			all.addAll(new ResultChecks(subject).checks());
			all.addAll(new InvarianceChecks(subject).checks());
			all.addAll(new RefusalChecks(subject).checks());
			all.addAll(new CancelChecks(subject).checks());
		}
		return List.copyOf(all);
	}

	/** Runs all checks on the calling thread and returns those that failed, with their messages; empty when all is well. */
	public static List<String> violations(EnergyProvider provider) {
		return Check.violations(checks(provider));
	}
}
