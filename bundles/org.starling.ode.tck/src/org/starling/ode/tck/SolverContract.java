package org.starling.ode.tck;

import java.util.ArrayList;
import java.util.List;

import org.starling.ode.OdeSolverProvider;
import org.starling.sdk.contract.Check;
import org.starling.sdk.contract.ContractViolation;

/**
 * What every solver must hold to. A check that fails throws a {@link ContractViolation} whose message says which rule was
 * broken, what was seen and how such a fault usually comes about. Checks are independent of each other, take at most a few
 * seconds each, and may run in any order and on any thread. The numbers asked for come from closed forms and published
 * reference values.
 */
public final class SolverContract {

	private SolverContract() {
	}

	/** The checks that apply to a provider with these capabilities; only those about its description when it makes no solver. */
	public static List<Check> checks(OdeSolverProvider provider) {
		List<Check> all = new ArrayList<>();
		all.addAll(new DescriptionChecks(provider).checks());
		all.addAll(new OptionChecks(provider).checks());
		for (CheckGroup.Maker maker : List.<CheckGroup.Maker>of(AccuracyChecks::new, SaveTimeChecks::new, CallbackChecks::new,
				RootChecks::new, DenseOutputChecks::new, ReturnCodeChecks::new, ArgumentChecks::new, CancelChecks::new,
				PurityChecks::new, MassMatrixChecks::new, StiffChecks::new)) {
			all.addAll(maker.make(provider).checks());
		}
		return List.copyOf(all);
	}

	/** Runs all checks on the calling thread and returns those that failed, with their messages; empty when all is well. */
	public static List<String> violations(OdeSolverProvider provider) {
		return Check.violations(checks(provider));
	}
}
