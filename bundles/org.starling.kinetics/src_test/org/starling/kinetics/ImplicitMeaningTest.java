package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;

/** Algebraic rules, delays, rates, stoichiometries that change and fast reactions, against closed forms. */
class ImplicitMeaningTest {

	private final ModelBuilder b = new ModelBuilder();

	@BeforeEach
	void units() {
		b.units("h", "mg", "L");
	}

	/** y' = −y(t−1), y = 1 before: y = Σ (−1)^k (t−k+1)^k / k! for k up to ⌈t⌉ (method of steps). */
	@Test
	void aDelayDifferentialEquation() {
		b.rule(RuleKind.RATE, variable("y", 1), "-delay(y, 1)");
		assertCurve("y", t -> {
			double sum = 0;
			double factorial = 1;
			for (int k = 0; k <= Math.ceil(t); k++) {
				factorial *= Math.max(k, 1);
				sum += (k % 2 == 0 ? 1 : -1) * Math.pow(t - k + 1, k) / factorial;
			}
			return sum;
		}, 0.5, 1, 1.5, 2.7, 4.2);
	}

	/** A delay that grows from nothing: y' = y(t/2) has y = Σ t^k / (k! 2^(k(k−1)/2)). */
	@Test
	void aPantographEquation() {
		b.rule(RuleKind.RATE, variable("y", 1), "delay(y, time / 2)");
		assertCurve("y", t -> {
			double sum = 0;
			double term = 1;
			for (int k = 0; k < 30; k++) {
				sum += term;
				term *= t / ((k + 1) * Math.pow(2, k));
			}
			return sum;
		}, 0.5, 1, 2);
	}

	/** Before its start time runs on, so that what follows from time has a past. */
	@Test
	void delaysReachBeforeTheStart() {
		b.rule(RuleKind.ASSIGNMENT, variable("x", 0), "3 * time");
		b.rule(RuleKind.ASSIGNMENT, variable("z", 0), "delay(x, 2)");
		assertCurve("z", t -> 3 * (t - 2), 0, 1, 3);
	}

	@Test
	void ratesOfStatesAndOfWhatFollowsFromThem() {
		Compartment v = b.compartment("V", 2, "L");
		v.setConstant(false);
		b.rule(RuleKind.RATE, v, "0.5");
		b.species("S", v, 6, "mg");
		b.rule(RuleKind.ASSIGNMENT, variable("r", 0), "rateOf(S)");
		assertCurve("r", t -> -6 * 0.5 / Math.pow(2 + 0.5 * t, 2), 0, 1, 4);
	}

	/** Two rules that determine two symbols together: a + b = x, a − b = 1 with x = 4·exp(−t/2). */
	@Test
	void algebraicRulesAreSolvedTogether() {
		b.rule(RuleKind.RATE, variable("x", 4), "-x / 2");
		variable("a", 0);
		variable("c", 0);
		b.rule(RuleKind.ALGEBRAIC, null, "a + c - x");
		b.rule(RuleKind.ALGEBRAIC, null, "a - c - 1");
		assertCurve("a", t -> (4 * Math.exp(-t / 2) + 1) / 2, 0, 1, 4);
		assertCurve("c", t -> (4 * Math.exp(-t / 2) - 1) / 2, 0, 1, 4);
	}

	/** Made at the rate 1 with the stoichiometry 2t, so that t² is there. */
	@Test
	void aStoichiometryThatARuleSets() {
		Species s = b.species("S", b.compartment("V", 1, "L"), 0, "mg");
		Participant p = reaction("make", "1", s, ParticipantRole.PRODUCT);
		p.setSymbol("n");
		p.setConstant(false);
		b.rule(RuleKind.ASSIGNMENT, p, "2 * time");
		assertCurve("S", t -> t * t, 1, 3);
	}

	/** A ⇌ B at equilibrium A = B from the first moment on, while both vanish at half of A's rate. */
	@Test
	void aFastReactionIsAlwaysInEquilibrium() {
		Compartment v = b.compartment("V", 1, "L");
		Species a = b.species("A", v, 2, "mg");
		Species other = b.species("B", v, 0, "mg");
		reaction("exchange", "A - B", a, ParticipantRole.REACTANT);
		Reaction exchange = b.model.getReactions().getFirst();
		exchange.setFast(true);
		Participant q = org.starling.model.pkmodel.PkmodelFactory.eINSTANCE.createParticipant();
		q.setSpecies(other);
		q.setRole(ParticipantRole.PRODUCT);
		exchange.getParticipants().add(q);
		reaction("loss", "0.4 * A", a, ParticipantRole.REACTANT);
		for (String name : new String[] { "A", "B" }) {
			assertCurve(name, t -> Math.exp(-0.2 * t), 0, 1, 5);
		}
	}

	/** A condition whose value is used twice. */
	@Test
	void aTruthValueThatIsKept() {
		variable("x", 3);
		b.rule(RuleKind.ASSIGNMENT, variable("yes", 0), "x > 2");
		b.rule(RuleKind.ASSIGNMENT, variable("z", 0), "piecewise(yes + 1, yes, 0) + yes");
		assertCurve("z", t -> 3, 0, 1);
	}

	private Parameter variable(String symbol, double value) {
		Parameter p = b.parameter(symbol, value, null);
		p.setConstant(false);
		return p;
	}

	private Participant reaction(String symbol, String law, Species species, ParticipantRole role) {
		Reaction r = org.starling.model.pkmodel.PkmodelFactory.eINSTANCE.createReaction();
		r.setSymbol(symbol);
		r.setKineticLaw(org.starling.model.pkmodel.PkmodelFactory.eINSTANCE.createKineticLaw());
		r.getKineticLaw().setExpression(law);
		Participant p = org.starling.model.pkmodel.PkmodelFactory.eINSTANCE.createParticipant();
		p.setSpecies(species);
		p.setRole(role);
		r.getParticipants().add(p);
		b.model.getReactions().add(r);
		return p;
	}

	private void assertCurve(String symbol, DoubleUnaryOperator exact, double... times) {
		SimulatedCurves c = ModelSimulator.of(b.model, null, OdeSolvers.fromServiceLoader(getClass().getClassLoader()))
				.run(SimulationSetup.at(times).withStart(0).withOutputs(symbol)
						.withSolver(SolverSetting.defaults().withTolerances(1e-9, 1e-11)));
		assertTrue(c.returnCode() == ReturnCode.SUCCESS, c.message());
		for (int j = 0; j < times.length; j++) {
			double want = exact.applyAsDouble(times[j]);
			assertEquals(want, c.curve(symbol)[j], 2e-6 * Math.max(1, Math.abs(want)), symbol + " at " + times[j]);
		}
	}
}
