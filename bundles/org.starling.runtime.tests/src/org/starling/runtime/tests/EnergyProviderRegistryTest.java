package org.starling.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.starling.quantization.runtime.EnergyProviderRegistry;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.runtime.BrokenExtension;

/** Energy providers in a platform that also holds a plug-in with broken ones. */
class EnergyProviderRegistryTest {

	@Test
	void workingProvidersAreOfferedAndBrokenOnesNamedInOneLogEntryEach() {
		try (LogRecorder log = new LogRecorder()) {
			EnergyProviderRegistry registry = new EnergyProviderRegistry(Platform.getExtensionRegistry(),
					ILog.of(EnergyProviderRegistryTest.class));
			assertTrue(registry.names().containsKey("no-energies"), "names come from plugin.xml alone");
			List<String> ids = registry.providers().all().stream().map(EnergyProvider::id).toList();
			assertEquals(List.of("starling", "psi4", "xtb", "lennard-jones"), ids);
			assertEquals(ids, List.copyOf(registry.names().keySet()));
			assertEquals(List.of("no-energies", "starling"), registry.broken().stream().map(BrokenExtension::id).toList());
			assertTrue(registry.broken().getFirst().reason().contains("java.lang.Object does not implement " + EnergyProvider.class.getName()));
			assertEquals(2, registry.providers().broken().size());
			assertEquals(2, log.with("energy provider").size(), log.with("").toString());
		}
	}
}
