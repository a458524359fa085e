package org.starling.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolvers;
import org.starling.runtime.internal.Messages;

/**
 * The solvers of the extension point {@value #POINT}. No plug-in's class is loaded before it is asked for: {@link #names()}
 * reads plugin.xml alone. A plug-in that fails is logged once, listed in {@link #broken()}, and leaves the rest as it is.
 * Thread-safe.
 */
public final class SolverRegistry {

	/** Id of the extension point. */
	public static final String POINT = "org.starling.runtime.odeSolvers";

	private static final String OWN = "org.starling.runtime";

	private static final class Holder {
		static final SolverRegistry INSTANCE = new SolverRegistry(Platform.getExtensionRegistry(),
				ILog.of(SolverRegistry.class));
	}

	private final List<IConfigurationElement> elements = new ArrayList<>();
	private final ILog log;
	private List<BrokenSolver> broken;
	private OdeSolvers working;

	/** The one of the running platform, made when it is first asked for. */
	public static SolverRegistry platform() {
		return Holder.INSTANCE;
	}

	/** @param log receives one entry for each solver that fails */
	public SolverRegistry(IExtensionRegistry extensions, ILog log) {
		this.log = log;
		List<IConfigurationElement> others = new ArrayList<>();
		for (IConfigurationElement element : extensions.getConfigurationElementsFor(POINT)) {
			(OWN.equals(element.getContributor().getName()) ? elements : others).add(element);
		}
		elements.addAll(others);
	}

	/** Ids and names for a person as plugin.xml announces them, our own first; without those that are known to be broken. */
	public synchronized Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		elements.forEach(e -> names.putIfAbsent(e.getAttribute("id"), e.getAttribute("name")));
		if (working != null) {
			names.keySet().retainAll(working.all().stream().map(OdeSolverProvider::id).toList());
		}
		return names;
	}

	/** Those that work, our own first. Loads the classes of all plug-ins at the first call. */
	public synchronized OdeSolvers solvers() {
		load();
		return working;
	}

	/** Those that do not work. Loads the classes of all plug-ins at the first call. */
	public synchronized List<BrokenSolver> broken() {
		load();
		return broken;
	}

	private void load() {
		if (working != null) {
			return;
		}
		Map<String, OdeSolverProvider> good = new LinkedHashMap<>();
		List<BrokenSolver> bad = new ArrayList<>();
		for (IConfigurationElement element : elements) {
			String id = element.getAttribute("id");
			try {
				OdeSolverProvider provider = create(element);
				if (good.containsKey(id)) {
					throw new IllegalStateException(NLS.bind(Messages.SolverRegistry_idTaken, id));
				}
				good.put(id, provider);
			} catch (CoreException | RuntimeException e) {
				bad.add(report(new BrokenSolver(id, element.getContributor().getName(), e)));
			} catch (LinkageError e) {
				bad.add(report(new BrokenSolver(id, element.getContributor().getName(), new IllegalStateException(e))));
			}
		}
		broken = List.copyOf(bad);
		working = new OdeSolvers(good.values());
	}

	private static OdeSolverProvider create(IConfigurationElement element) throws CoreException {
		String id = element.getAttribute("id");
		if (!(element.createExecutableExtension("class") instanceof OdeSolverProvider provider)) {
			throw new IllegalStateException(
					NLS.bind(Messages.SolverRegistry_wrongClass, element.getAttribute("class")));
		}
		if (!provider.id().equals(id)) {
			throw new IllegalStateException(NLS.bind(Messages.SolverRegistry_otherId, provider.id(), id));
		}
		return provider;
	}

	private BrokenSolver report(BrokenSolver solver) {
		log.log(new Status(IStatus.ERROR, solver.contributor(), NLS.bind(Messages.SolverRegistry_broken,
				new Object[] { solver.id(), solver.contributor(), solver.reason() }), solver.cause()));
		return solver;
	}
}
