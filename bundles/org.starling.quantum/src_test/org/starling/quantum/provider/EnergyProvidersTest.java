package org.starling.quantum.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.qcschema.Driver;

class EnergyProvidersTest {

	private static final EnergyProvider OWN = new StarlingEnergyProvider();
	private static final Geometry HYDROGEN = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 0.7414 / Constants.ANGSTROM }, 0, 1);

	/** Hears all, and cancels after a number of iterations. */
	private static final class Ear implements EnergyMonitor {

		private final List<Double> energies = new ArrayList<>();
		private final int most;

		Ear(int most) {
			this.most = most;
		}

		@Override
		public void iteration(int n, double energy, double change, String rung) {
			energies.add(energy);
			assertEquals(energies.size(), n);
			assertEquals(n == 1, Double.isNaN(change));
			assertFalse(rung.isEmpty());
		}

		@Override
		public boolean cancelled() {
			return energies.size() >= most;
		}
	}

	/** FCI of hydrogen in STO-3G at 0.7414 Angstrom is -1.137270 hartree (A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, 1989, has -1.1373 at 1.4 bohr). */
	@Test
	void ownEngineTellsItsIterationsAndGivesTheEnergy() {
		Ear ear = new Ear(Integer.MAX_VALUE);
		EnergyOutcome outcome = OWN.run(new EnergyProblem(HYDROGEN, Driver.ENERGY, "fci", "STO-3G"), ear);
		assertEquals(EnergyOutcome.Status.CONVERGED, outcome.status(), outcome.message());
		assertEquals(-1.137270, outcome.energy(), 1e-6);
		assertTrue(outcome.method().contains("FCI on RHF/STO-3G"), outcome.method());
		assertFalse(ear.energies.isEmpty());
	}

	@Test
	void cancelEndsARunningFieldAndLeavesNoInterrupt() {
		Ear ear = new Ear(2);
		EnergyOutcome outcome = OWN.run(new EnergyProblem(HYDROGEN.at(new double[] { 0, 0, 0, 0, 0, 9 }), Driver.ENERGY, "hf", "6-31G**"), ear);
		assertEquals(EnergyOutcome.Status.CANCELLED, outcome.status());
		assertTrue(ear.energies.size() < 4);
		assertFalse(Thread.currentThread().isInterrupted());
		assertEquals(outcome.message(), assertThrows(IllegalStateException.class, outcome::energy).getMessage());
	}

	@Test
	void refusalsSayWhy() {
		EnergyOutcome outcome = OWN.run(new EnergyProblem(HYDROGEN, Driver.ENERGY, "b3lip", "STO-3G"), EnergyMonitor.NONE);
		assertEquals(EnergyOutcome.Status.REFUSED, outcome.status());
		assertTrue(outcome.message().contains("b3lip"), outcome.message());
	}

	@Test
	void problemsAreTheSameAfterJson() {
		EnergyProblem problem = new EnergyProblem(new Geometry(new int[] { 8, 1 }, new double[] { 0.1, 0, 0, 0, 0, 1.83 }, -1, 1), Driver.GRADIENT, "hf",
				"sto-3g");
		EnergyProblem again = EnergyProblem.read(problem.request());
		assertEquals(problem.request(), again.request());
		assertEquals(-1, again.geometry().charge());
	}

	@Test
	void aBrokenProviderIsListedAndTheOthersWork(@TempDir Path folder) throws Exception {
		Path services = Files.createDirectories(folder.resolve("META-INF/services"));
		Files.writeString(services.resolve(EnergyProvider.class.getName()), "org.example.Missing\n" + StarlingEnergyProvider.class.getName() + "\n");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, getClass().getClassLoader())) {
			EnergyProviders providers = EnergyProviders.fromServiceLoader(loader);
			assertEquals("Starling", providers.byId("starling").name());
			assertTrue(providers.broken().stream().anyMatch(b -> b.reason().contains("org.example.Missing")), providers.broken().toString());
			assertTrue(providers.broken().stream().anyMatch(b -> b.reason().contains("is taken")), providers.broken().toString());
			assertTrue(assertThrows(IllegalArgumentException.class, () -> providers.byId("gone")).getMessage().contains("starling"));
		}
	}
}
