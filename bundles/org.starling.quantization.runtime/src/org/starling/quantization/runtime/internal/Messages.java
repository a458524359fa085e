package org.starling.quantization.runtime.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, in messages.properties. */
public final class Messages extends NLS {

	public static String EnergyProviderRegistry_provider;
	public static String ListEnergyProviders_available;
	public static String ListEnergyProviders_provider;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
