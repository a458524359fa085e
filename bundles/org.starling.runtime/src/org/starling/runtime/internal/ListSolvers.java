package org.starling.runtime.internal;

import java.io.PrintStream;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.util.NLS;
import org.starling.ode.OdeSolverProvider;
import org.starling.runtime.BrokenExtension;
import org.starling.runtime.InstalledPlugins;
import org.starling.runtime.SolverRegistry;

/**
 * The headless application {@code org.starling.runtime.solvers}: prints the solvers of this installation and the broken ones
 * with their causes, so that a plug-in author sees whether a solver has arrived.
 */
public final class ListSolvers implements IApplication {

	/** The exit code when a plug-in is broken. */
	private static final Integer SOME_BROKEN = 1;

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		InstalledPlugins.load();
		return print(SolverRegistry.platform(), System.out);
	}

	@Override
	public void stop() {
		// ends by itself within milliseconds
	}

	private static Integer print(SolverRegistry registry, PrintStream out) {
		for (OdeSolverProvider p : registry.solvers().all()) {
			out.println(NLS.bind(Messages.ListSolvers_solver,
					new Object[] { p.id(), p.label(), p.version(), p.capabilities().stream().sorted().toList() }));
		}
		for (BrokenExtension b : registry.broken()) {
			out.println(NLS.bind(Messages.ListSolvers_broken, new Object[] { b.id(), b.contributor(), b.reason() }));
		}
		return registry.broken().isEmpty() ? IApplication.EXIT_OK : SOME_BROKEN;
	}
}
