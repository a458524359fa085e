package org.starling.runtime;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolvers;
import org.starling.runtime.internal.Messages;

/** The solvers of the extension point {@value #POINT}; see {@link Contributions}. Thread-safe. */
public final class SolverRegistry {

	/** Id of the extension point. */
	public static final String POINT = "org.starling.runtime.odeSolvers";

	private static final class Holder {
		static final SolverRegistry INSTANCE = new SolverRegistry(Platform.getExtensionRegistry(),
				ILog.of(SolverRegistry.class));
	}

	private final Contributions<OdeSolverProvider> contributions;
	private OdeSolvers working;

	/** The one of the running platform, made when it is first asked for. */
	public static SolverRegistry platform() {
		return Holder.INSTANCE;
	}

	/** @param log receives one entry for each solver that fails */
	public SolverRegistry(IExtensionRegistry extensions, ILog log) {
		contributions = new Contributions<>(new Contributions.Point<>(POINT, "org.starling.runtime", Messages.SolverRegistry_solver,
				OdeSolverProvider.class, OdeSolverProvider::id), extensions, log);
	}

	/** Ids and names for a person as plugin.xml announces them, our own first; without those that are known to be broken. */
	public Map<String, String> names() {
		return contributions.names();
	}

	/** Those that work, our own first. Loads the classes of all plug-ins at the first call. */
	public synchronized OdeSolvers solvers() {
		if (working == null) {
			working = new OdeSolvers(contributions.working());
		}
		return working;
	}

	/** Those that do not work. Loads the classes of all plug-ins at the first call. */
	public List<BrokenExtension> broken() {
		return contributions.broken();
	}
}
