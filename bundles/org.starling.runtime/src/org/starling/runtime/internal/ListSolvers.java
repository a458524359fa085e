package org.starling.runtime.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.starling.runtime.BrokenExtension;
import org.starling.runtime.ContributionListing;
import org.starling.runtime.SolverRegistry;

/** The headless application {@code org.starling.runtime.solvers}: prints the solvers of this installation. */
public final class ListSolvers extends ContributionListing {

	@Override
	protected List<String> working() {
		return SolverRegistry.platform().solvers().all().stream().map(p -> NLS.bind(Messages.ListSolvers_solver,
				new Object[] { p.id(), p.label(), p.version(), p.capabilities().stream().sorted().toList() })).toList();
	}

	@Override
	protected List<BrokenExtension> broken() {
		return SolverRegistry.platform().broken();
	}
}
