package org.starling.quantum.tck;

import java.util.ArrayList;
import java.util.List;

import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.qcschema.Driver;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;

import com.google.gson.JsonObject;

/** A provider under test, with a problem that it can do. Thread-safe. */
final class Subject {

	private static final String SMALL = "STO-3G";

	private final EnergyProvider provider;
	private final List<Geometry> molecules;
	private EnergyOutcome sample;
	private Geometry molecule;

	Subject(EnergyProvider provider, List<Geometry> molecules) {
		this.provider = provider;
		this.molecules = List.copyOf(molecules);
	}

	EnergyProvider provider() {
		return provider;
	}

	boolean hasMethod(String method) {
		return provider.methods().stream().anyMatch(method::equalsIgnoreCase);
	}

	/** Whether it is a program of electrons and basis sets, whose numbers are known. */
	boolean hasFields() {
		return hasMethod("hf") && hasBasis(SMALL);
	}

	boolean hasBasis(String basis) {
		return provider.bases().stream().anyMatch(basis::equalsIgnoreCase);
	}

	/** The method that checks without numbers of their own use. */
	String method() {
		return hasMethod("hf") ? "hf" : provider.methods().getFirst();
	}

	String basis() {
		return hasBasis(SMALL) ? SMALL : provider.bases().isEmpty() ? "" : provider.bases().getFirst();
	}

	EnergyProblem problem(Geometry geometry, Driver driver) {
		return new EnergyProblem(geometry, driver, method(), basis());
	}

	EnergyProblem problem(Geometry geometry, Driver driver, String key, String value) {
		JsonObject keywords = new JsonObject();
		keywords.addProperty(key, value);
		return new EnergyProblem(geometry, driver, method(), basis(), keywords);
	}

	EnergyOutcome run(EnergyProblem problem) {
		EnergyOutcome outcome = provider.run(problem, EnergyMonitor.NONE);
		Expect.that(outcome != null, "run must give an outcome", null, "What can't be done is an outcome with a status, too.");
		return outcome;
	}

	double energy(EnergyProblem problem) {
		return converged(problem).energy();
	}

	EnergyOutcome converged(EnergyProblem problem) {
		EnergyOutcome outcome = run(problem);
		Expect.that(outcome.isConverged(), "An easy problem, " + problem.method() + "/" + problem.basis() + " of " + problem.geometry().atoms()
				+ " atoms, must converge", outcome.status() + ": " + outcome.message(), "");
		return outcome;
	}

	/** The first of the molecules that it calculates. */
	synchronized Geometry molecule() {
		List<String> reasons = new ArrayList<>();
		for (int m = 0; m < molecules.size() && sample == null; m++) {
			EnergyOutcome outcome = run(problem(molecules.get(m), Driver.ENERGY));
			if (outcome.isConverged()) {
				sample = outcome;
				molecule = molecules.get(m);
			}
			reasons.add(outcome.status() + ": " + outcome.message());
		}
		if (sample == null) {
			throw new ContractViolation("The provider must calculate one of the molecules of the contract. Seen: " + reasons
					+ ". Name molecules of its own: EnergyContract.checks(provider, molecules).", null);
		}
		return molecule;
	}

	/** The energy of {@link #molecule()}. */
	synchronized EnergyOutcome sample() {
		molecule();
		return sample;
	}
}
