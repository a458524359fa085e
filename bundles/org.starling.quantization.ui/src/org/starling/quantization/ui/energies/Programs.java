package org.starling.quantization.ui.energies;

import java.util.List;

import org.starling.quantization.runtime.EnergyProviderRegistry;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.provider.EnergyProviders;
import org.starling.quantum.provider.StarlingEnergyProvider;

/** The programs that calculate energies, for what is chosen among them. */
final class Programs {

	private Programs() {
	}

	/** Our own and those of plug-ins. */
	static EnergyProviders all() {
		return EnergyProviderRegistry.platform().providers();
	}

	/** Ids, our own first. */
	static List<String> ids() {
		return all().all().stream().map(EnergyProvider::id).toList();
	}

	/** Methods of a program; empty when it is not at hand. @param id null or empty: our own */
	static List<String> methods(String id) {
		return all().all().stream().filter(p -> p.id().equals(idOf(id))).findFirst().map(EnergyProvider::methods).orElse(List.of());
	}

	/** Basis sets of a program; empty when it is not at hand or takes none. @param id null or empty: our own */
	static List<String> bases(String id) {
		return all().all().stream().filter(p -> p.id().equals(idOf(id))).findFirst().map(EnergyProvider::bases).orElse(List.of());
	}

	private static String idOf(String id) {
		return id == null || id.isBlank() ? StarlingEnergyProvider.ID : id;
	}
}
