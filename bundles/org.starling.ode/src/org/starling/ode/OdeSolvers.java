package org.starling.ode;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.starling.services.Services;

/** The providers at hand, by id. Immutable once built. */
public final class OdeSolvers {

	private static final System.Logger LOG = System.getLogger(OdeSolvers.class.getName());

	private final Map<String, OdeSolverProvider> providers = new LinkedHashMap<>();

	public OdeSolvers(Collection<? extends OdeSolverProvider> all) {
		for (OdeSolverProvider p : all) {
			OdeSolverProvider first = providers.putIfAbsent(p.id(), p);
			if (first != null) {
				LOG.log(System.Logger.Level.WARNING, "solver id {0} of {1} is taken by {2}; the later one is ignored",
						p.id(), p.getClass().getName(), first.getClass().getName());
			}
		}
	}

	/** Those of {@code META-INF/services}; one that can't be loaded is logged and left out. */
	public static OdeSolvers fromServiceLoader(ClassLoader loader) {
		return new OdeSolvers(Services.load(OdeSolverProvider.class, loader, "a solver provider"));
	}

	/** In the order in which they were given. */
	public Collection<OdeSolverProvider> all() {
		return Collections.unmodifiableCollection(providers.values());
	}

	/** @throws IllegalArgumentException naming the id and the known ones */
	public OdeSolverProvider byId(String id) {
		OdeSolverProvider p = providers.get(id);
		if (p == null) {
			throw new IllegalArgumentException("no solver '" + id + "'; known are " + providers.keySet());
		}
		return p;
	}
}
