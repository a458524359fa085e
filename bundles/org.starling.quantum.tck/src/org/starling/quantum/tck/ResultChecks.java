package org.starling.quantum.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.qcschema.Driver;
import org.starling.quantum.qcschema.MoleculeJson;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;

import com.google.gson.JsonObject;

/** What a result says, and that it is the same each time. */
final class ResultChecks extends CheckGroup {

	private static final int THREADS = 4;
	private static final double SAME = 1e-9;

	ResultChecks(Subject subject) {
		super(subject);
		add("a result is an AtomicResult in hartree and bohr of the molecule that was asked for", this::schema);
		add("the method string names method, basis and version", this::description);
		add("other methods and basis sets have other method strings", this::different);
		add("the same problem has the same energy again, and on several threads at once", this::repeatable);
	}

	private void schema() {
		EnergyOutcome outcome = subject().sample();
		JsonObject result = outcome.result();
		Expect.that(result.get("success").getAsBoolean(), "success must be true", result.get("success"), "");
		Expect.close(outcome.energy(), result.get("return_result").getAsDouble(), 0, "return_result of an energy",
				"It is properties.return_energy, in hartree.");
		Geometry asked = subject().molecule();
		Geometry told = MoleculeJson.read(result.getAsJsonObject("molecule"));
		for (int k = 0; k < 3 * asked.atoms(); k++) {
			Expect.close(asked.coordinates()[k], told.coordinates()[k], 1e-8, "coordinate " + k + " of the result's molecule in bohr",
					"The molecule stays where it is: gradients are in its axes.");
		}
		JsonObject provenance = result.getAsJsonObject("provenance");
		Expect.that(provenance != null && provenance.has("creator") && provenance.has("version"), "provenance must have creator and version", provenance,
				"EnergyOutcome.converged fills it in.");
	}

	private void description() {
		String text = subject().sample().method();
		String version = subject().sample().result().getAsJsonObject("provenance").get("version").getAsString();
		Expect.that(text.contains(version), "The method string must name the version " + version, text, "Numbers change with versions.");
		Expect.that(text.toLowerCase().contains(subject().method().toLowerCase()) || !subject().hasFields(), "The method string must name the method",
				text, "");
		Expect.that(text.toLowerCase().contains(subject().basis().toLowerCase()), "The method string must name the basis set", text, "");
		Expect.that(!text.contains("\n"), "The method string must be one line", text, "");
	}

	private void different() {
		List<EnergyProblem> others = new ArrayList<>();
		for (String method : List.of("mp2", "b3lyp")) {
			if (subject().hasMethod(method) && !method.equals(subject().method())) {
				others.add(new EnergyProblem(subject().molecule(), Driver.ENERGY, method, subject().basis()));
				break;
			}
		}
		if (subject().hasBasis("6-31G")) {
			others.add(new EnergyProblem(subject().molecule(), Driver.ENERGY, subject().method(), "6-31G"));
		}
		for (EnergyProblem other : others) {
			String text = subject().converged(other).method();
			Expect.that(!text.equals(subject().sample().method()), "Another method or basis set must have another method string", text,
					"Energies with the same string are subtracted without a warning.");
		}
	}

	private void repeatable() {
		EnergyProblem problem = subject().problem(subject().molecule(), Driver.ENERGY);
		double first = subject().sample().energy();
		try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
			List<Future<Double>> energies = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				Callable<Double> work = () -> subject().energy(problem);
				energies.add(pool.submit(work));
			}
			for (Future<Double> energy : energies) {
				Expect.close(first, energy.get(), SAME, "the energy on another thread",
						"Work arrays in fields of the provider, or a file of a fixed name, are shared by threads.");
			}
		} catch (ExecutionException e) {
			throw new ContractViolation("One provider must serve several threads. Seen: " + e.getCause()
					+ ". Work arrays in fields of the provider, or a file of a fixed name, are shared by threads.", e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ContractViolation("interrupted while waiting for the threads", e);
		}
	}
}
