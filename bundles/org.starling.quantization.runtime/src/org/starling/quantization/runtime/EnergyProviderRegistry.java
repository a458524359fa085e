package org.starling.quantization.runtime;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.starling.quantization.runtime.internal.Messages;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.provider.EnergyProviders;
import org.starling.runtime.BrokenExtension;
import org.starling.runtime.Contributions;

/** The energy providers of the extension point {@value #POINT}; see {@link Contributions}. Thread-safe. */
public final class EnergyProviderRegistry {

	/** Id of the extension point. */
	public static final String POINT = "org.starling.quantization.energyProviders";

	private static final class Holder {
		static final EnergyProviderRegistry INSTANCE = new EnergyProviderRegistry(Platform.getExtensionRegistry(),
				ILog.of(EnergyProviderRegistry.class));
	}

	private final Contributions<EnergyProvider> contributions;
	private EnergyProviders working;

	/** The one of the running platform, made when it is first asked for. */
	public static EnergyProviderRegistry platform() {
		return Holder.INSTANCE;
	}

	/** @param log receives one entry for each provider that fails */
	public EnergyProviderRegistry(IExtensionRegistry extensions, ILog log) {
		contributions = new Contributions<>(new Contributions.Point<>(POINT, "org.starling.quantization.runtime", Messages.EnergyProviderRegistry_provider,
				EnergyProvider.class, EnergyProvider::id), extensions, log);
	}

	/** Ids and names for a person as plugin.xml announces them, our own first; without those that are known to be broken. */
	public Map<String, String> names() {
		return contributions.names();
	}

	/**
	 * Those that could be made, our own first; whether one can calculate on this computer it says itself. Loads the classes of all plug-ins at
	 * the first call.
	 */
	public synchronized EnergyProviders providers() {
		if (working == null) {
			working = new EnergyProviders(contributions.working(),
					contributions.broken().stream().map(b -> new EnergyProviders.Broken(b.id(), b.reason())).toList());
		}
		return working;
	}

	/** Those that could not be made, each with its plug-in. Loads the classes of all plug-ins at the first call. */
	public List<BrokenExtension> broken() {
		return contributions.broken();
	}
}
