package org.starling.quantization.runtime.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.starling.quantization.runtime.EnergyProviderRegistry;
import org.starling.runtime.BrokenExtension;
import org.starling.runtime.ContributionListing;

/** The headless application {@code org.starling.quantization.runtime.providers}: prints the energy providers of this installation. */
public final class ListEnergyProviders extends ContributionListing {

	@Override
	protected List<String> working() {
		return EnergyProviderRegistry.platform().providers().all().stream().map(p -> NLS.bind(Messages.ListEnergyProviders_provider,
				new Object[] { p.id(), p.name(), p.version(), p.unavailable().orElse(Messages.ListEnergyProviders_available) })).toList();
	}

	@Override
	protected List<BrokenExtension> broken() {
		return EnergyProviderRegistry.platform().broken();
	}
}
