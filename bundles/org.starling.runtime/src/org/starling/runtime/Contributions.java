package org.starling.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.starling.runtime.internal.Messages;

/**
 * What plug-ins contribute to an extension point whose elements have an {@code id}, a {@code name} and a {@code class}. No plug-in's class is
 * loaded before it is asked for: {@link #names()} reads plugin.xml alone. A plug-in that fails is logged once, listed in {@link #broken()}, and
 * leaves the rest as it is. Thread-safe.
 *
 * @param <T> what the classes implement
 */
public final class Contributions<T> {

	/**
	 * An extension point.
	 *
	 * @param <T>   what the classes implement
	 * @param id    of the point
	 * @param own   symbolic name of the bundle whose contributions come first
	 * @param title of one contribution, for a person: "solver"
	 * @param type  that the classes implement
	 * @param idOf  the id that a contribution gives itself, which must be the one in plugin.xml
	 */
	public record Point<T>(String id, String own, String title, Class<T> type, Function<T, String> idOf) {
	}

	private final Point<T> point;
	private final List<IConfigurationElement> elements = new ArrayList<>();
	private final ILog log;
	private List<BrokenExtension> broken;
	private Map<String, T> working;

	/** @param log receives one entry for each contribution that fails */
	public Contributions(Point<T> point, IExtensionRegistry extensions, ILog log) {
		this.point = point;
		this.log = log;
		List<IConfigurationElement> others = new ArrayList<>();
		for (IConfigurationElement element : extensions.getConfigurationElementsFor(point.id)) {
			(point.own.equals(element.getContributor().getName()) ? elements : others).add(element);
		}
		elements.addAll(others);
	}

	/** Ids and names for a person as plugin.xml announces them, our own first; without those that are known to be broken. */
	public synchronized Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		elements.forEach(e -> names.putIfAbsent(e.getAttribute("id"), e.getAttribute("name")));
		if (working != null) {
			names.keySet().retainAll(working.keySet());
		}
		return names;
	}

	/** Those that work, our own first. Loads the classes of all plug-ins at the first call. */
	public synchronized List<T> working() {
		load();
		return List.copyOf(working.values());
	}

	/** Those that do not work. Loads the classes of all plug-ins at the first call. */
	public synchronized List<BrokenExtension> broken() {
		load();
		return broken;
	}

	private void load() {
		if (working != null) {
			return;
		}
		Map<String, T> good = new LinkedHashMap<>();
		List<BrokenExtension> bad = new ArrayList<>();
		for (IConfigurationElement element : elements) {
			String id = element.getAttribute("id");
			try {
				T contribution = create(element);
				if (good.containsKey(id)) {
					throw new IllegalStateException(NLS.bind(Messages.Contributions_idTaken, id));
				}
				good.put(id, contribution);
			} catch (CoreException | RuntimeException e) {
				bad.add(report(new BrokenExtension(id, element.getContributor().getName(), e)));
			} catch (LinkageError e) {
				bad.add(report(new BrokenExtension(id, element.getContributor().getName(), new IllegalStateException(e))));
			}
		}
		broken = List.copyOf(bad);
		working = good;
	}

	private T create(IConfigurationElement element) throws CoreException {
		String id = element.getAttribute("id");
		Object made = element.createExecutableExtension("class");
		if (!point.type.isInstance(made)) {
			throw new IllegalStateException(NLS.bind(Messages.Contributions_wrongClass, element.getAttribute("class"), point.type.getName()));
		}
		T contribution = point.type.cast(made);
		String own = point.idOf.apply(contribution);
		if (!id.equals(own)) {
			throw new IllegalStateException(NLS.bind(Messages.Contributions_otherId, own, id));
		}
		return contribution;
	}

	private BrokenExtension report(BrokenExtension contribution) {
		log.log(new Status(IStatus.ERROR, contribution.contributor(), NLS.bind(Messages.Contributions_broken,
				new Object[] { contribution.id(), contribution.contributor(), contribution.reason(), point.title }), contribution.cause()));
		return contribution;
	}
}
