package org.starling.quantum.tck;

import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.qcschema.Driver;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;

/** What can't be done is said, never answered with a number. */
final class RefusalChecks extends CheckGroup {

	RefusalChecks(Subject subject) {
		super(subject);
		add("an unknown method is refused", () -> refused(new EnergyProblem(molecule(), Driver.ENERGY, "no-such-method", subject.basis())));
		add("an unknown basis set is refused", () -> refused(new EnergyProblem(molecule(), Driver.ENERGY, subject.method(), "no-such-basis")));
		add("an unknown keyword is refused", () -> refused(subject.problem(molecule(), Driver.ENERGY, "no_such_keyword", "1")));
		add("spins that do not go together with the reference are refused", this::spins);
		for (Driver driver : Driver.values()) {
			if (!subject.provider().drivers().contains(driver)) {
				add("what it does not offer is refused: " + driver.id(), () -> refused(subject.problem(molecule(), driver)));
			}
		}
		add("an energy that is not converged is no result", this::unconverged);
	}

	private Geometry molecule() {
		return subject().molecule();
	}

	private void refused(EnergyProblem problem) {
		EnergyOutcome outcome = subject().run(problem);
		Expect.that(outcome.status() == Status.REFUSED || outcome.status() == Status.FAILED, "What can't be done must be refused",
				outcome.status() + (outcome.isConverged() ? " with " + outcome.energy() + " hartree" : ": " + outcome.message()),
				"Use EnergyOutcome.failed(problem, Status.REFUSED, message); never take something else instead.");
		Expect.text(outcome.message(), "message of a refusal", "Say what is wrong, and what there is instead.");
		try {
			double energy = outcome.energy();
			throw new ContractViolation("A refusal must have no energy. Seen: " + energy + ".", null);
		} catch (IllegalStateException e) {
			Expect.that(outcome.message().equals(e.getMessage()), "energy() must say why there is none", e.getMessage(), "");
		}
	}

	private void spins() {
		Geometry triplet = new Geometry(molecule().numbers(), molecule().coordinates(), molecule().charge(), molecule().multiplicity() + 2);
		refused(subject().problem(triplet, Driver.ENERGY, "reference", "rhf"));
	}

	/** With two iterations no field converges: whoever takes the keyword must not give the energy of the second one. */
	private void unconverged() {
		EnergyOutcome outcome = subject().run(subject().problem(molecule(), Driver.ENERGY, "maxiter", "2"));
		if (outcome.isConverged()) {
			Expect.close(subject().sample().energy(), outcome.energy(), 1e-8, "an energy with maxiter 2 that claims to be converged",
					"A program that stops early has no result: Status.NOT_CONVERGED.");
		} else {
			Expect.text(outcome.message(), "message of what did not converge", "Say how far it came and what to try.");
		}
	}
}
