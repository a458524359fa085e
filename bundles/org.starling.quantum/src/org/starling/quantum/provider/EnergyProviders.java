package org.starling.quantum.provider;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.services.Services;

/** The providers at hand, by id, and those that could not be made. Immutable once built. */
public final class EnergyProviders {

	private static final System.Logger LOG = System.getLogger(EnergyProviders.class.getName());

	/**
	 * A provider that could not be made.
	 *
	 * @param name   its id, or its class where the id is not known
	 * @param reason what is wrong and what to do
	 */
	public record Broken(String name, String reason) {
	}

	private final Map<String, EnergyProvider> providers = new LinkedHashMap<>();
	private final List<Broken> broken;

	/**
	 * @param broken those that are known not to work
	 */
	public EnergyProviders(Collection<? extends EnergyProvider> all, Collection<Broken> broken) {
		List<Broken> failures = new ArrayList<>(broken);
		for (EnergyProvider provider : all) {
			add(provider, failures);
		}
		this.broken = List.copyOf(failures);
	}

	private void add(EnergyProvider provider, List<Broken> failures) {
		String name = provider.getClass().getName();
		try {
			String id = provider.id();
			if (id == null || id.isBlank()) {
				failures.add(broken(name, "it has no id; id() must give a stable text", null));
				return;
			}
			EnergyProvider first = providers.putIfAbsent(id, provider);
			if (first != null) {
				failures.add(broken(name, "its id '" + id + "' is taken by " + first.getClass().getName() + "; choose another one", null));
			}
		} catch (RuntimeException | LinkageError e) {
			failures.add(broken(name, "it can't say its id: " + e, e));
		}
	}

	/** Our own, then those of {@code META-INF/services}; one that can't be loaded is logged once and listed as broken, and the others work. */
	public static EnergyProviders fromServiceLoader(ClassLoader loader) {
		List<EnergyProvider> found = new ArrayList<>(List.of(new StarlingEnergyProvider()));
		List<Broken> failures = new ArrayList<>();
		found.addAll(Services.load(EnergyProvider.class, loader,
				e -> failures.add(broken("a provider of META-INF/services", e.getMessage() + "; update or remove its jar", e))));
		return new EnergyProviders(found, failures);
	}

	private static Broken broken(String name, String reason, Throwable cause) {
		LOG.log(System.Logger.Level.ERROR, "the energy provider " + name + " is left out, the others work: " + reason, cause);
		return new Broken(name, reason);
	}

	public Collection<EnergyProvider> all() {
		return Collections.unmodifiableCollection(providers.values());
	}

	public List<Broken> broken() {
		return broken;
	}

	/**
	 * @throws IllegalArgumentException naming the id and the known ones
	 */
	public EnergyProvider byId(String id) {
		EnergyProvider provider = providers.get(id);
		if (provider == null) {
			throw new IllegalArgumentException("no energy provider '" + id + "'; known are " + providers.keySet());
		}
		return provider;
	}
}
