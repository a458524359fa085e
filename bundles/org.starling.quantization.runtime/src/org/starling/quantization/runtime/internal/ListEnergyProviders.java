package org.starling.quantization.runtime.internal;

import java.io.PrintStream;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.util.NLS;
import org.starling.quantization.runtime.EnergyProviderRegistry;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.runtime.BrokenExtension;
import org.starling.runtime.InstalledPlugins;

/**
 * The headless application {@code org.starling.quantization.runtime.providers}: prints the energy providers of this installation and the broken
 * ones with their causes, so that a plug-in author sees whether a provider has arrived.
 */
public final class ListEnergyProviders implements IApplication {

	/** The exit code when a plug-in is broken. */
	private static final Integer SOME_BROKEN = 1;

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		InstalledPlugins.load();
		return print(EnergyProviderRegistry.platform(), System.out);
	}

	@Override
	public void stop() {
		// ends by itself within milliseconds
	}

	private static Integer print(EnergyProviderRegistry registry, PrintStream out) {
		for (EnergyProvider p : registry.providers().all()) {
			out.println(NLS.bind(Messages.ListEnergyProviders_provider,
					new Object[] { p.id(), p.name(), p.version(), p.unavailable().orElse(Messages.ListEnergyProviders_available) }));
		}
		for (BrokenExtension b : registry.broken()) {
			out.println(NLS.bind(Messages.ListEnergyProviders_broken, new Object[] { b.id(), b.contributor(), b.reason() }));
		}
		return registry.broken().isEmpty() ? IApplication.EXIT_OK : SOME_BROKEN;
	}
}
