package org.starling.ode.solvers;

import java.util.List;

import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolvers;

/** Our own providers, for programs that want no look-up. */
public final class StandardSolvers {

	private StandardSolvers() {
	}

	/** {@code auto} first, as the default of a list. */
	public static List<OdeSolverProvider> all() {
		return List.of(new AutoProvider(), new RodasProvider(), new Rodas5pProvider(), new RadauProvider(), new BdfProvider(),
				new DormandPrinceProvider(), new TsitourasProvider(), new LinearPropagatorProvider());
	}

	/** The same by id. */
	public static OdeSolvers registry() {
		return new OdeSolvers(all());
	}
}
