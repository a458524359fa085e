package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelMessage;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.SteadyState;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;

/** Algebraic rules that are not linear in what they determine, against closed forms. */
class AlgebraicRulesTest {

	private static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(AlgebraicRulesTest.class.getClassLoader());

	private final ModelBuilder b = new ModelBuilder().units("h", "mg", "L");

	static List<String> suitable() {
		return SOLVERS.all().stream().filter(p -> p.capabilities().contains(Capability.MASS_MATRIX)).map(OdeSolverProvider::id)
				.toList();
	}

	/** x' = −z with x = z² + z gives (2 + 1/z) z' = −1, so that 2z + ln z + t stays. */
	private void separable() {
		b.rule(RuleKind.RATE, b.variable("x", 2, ""), "-z");
		b.variable("z", 0, "");
		algebraic("z^2 + z - x");
	}

	@ParameterizedTest
	@MethodSource("suitable")
	void aSeparableEquation(String solver) {
		separable();
		SimulatedCurves c = run(solver, 0, 0.5, 2, 6);
		for (int j = 0; j < c.times().length; j++) {
			double z = c.curve("z")[j];
			assertEquals(2, 2 * z + Math.log(z) + c.times()[j], 2e-6, solver + " at " + c.times()[j]);
			assertEquals(c.curve("x")[j], z * z + z, 1e-6);
		}
	}

	@Test
	void itsRateOfChange() {
		separable();
		b.rule(RuleKind.ASSIGNMENT, b.variable("slope", 0, ""), "rateOf(z)");
		SimulatedCurves c = run("auto", 0, 1, 4);
		for (int j = 0; j < 3; j++) {
			double z = c.curve("z")[j];
			assertEquals(-z / (2 * z + 1), c.curve("slope")[j], 1e-7);
		}
	}

	/** A total that vanishes at the rate 0.3, of which a target of 3 mg/L binds a part with the dissociation constant 0.5 mg/L. */
	private void binding(double amount) {
		Compartment v = b.compartment("V", 2, "L");
		Species total = b.species("total", v, amount, "mg");
		b.reaction("loss", total, null, "0.3*total*V");
		b.species("bound", v, 0, "mg").setBoundary(true);
		b.parameter("target", 3, "mg/L");
		b.parameter("K", 0.5, "mg/L");
		algebraic("(total - bound)*(target - bound) - K*bound");
	}

	private static double bound(double total) {
		double sum = total + 3 + 0.5;
		return (sum - Math.sqrt(sum * sum - 4 * total * 3)) / 2;
	}

	/** Drug and target bind at once; the complex is the smaller root of a quadratic. Doses change the total. */
	@Test
	void aBindingEquilibriumWithADose() {
		binding(8);
		SimulatedCurves c = ModelSimulator.of(b.model, null, SOLVERS).run(SimulationSetup.at(0, 1, 2, 3, 8)
				.withOutputs("bound", "total").withSolver(tight("auto")).withDoses(List.of(DoseInput.bolus("total", 2, 6))));
		assertEquals(ReturnCode.SUCCESS, c.returnCode(), c.message());
		assertCurve(c, "bound", t -> bound(4 * Math.exp(-0.3 * t) + (t < 2 ? 0 : 3 * Math.exp(-0.3 * (t - 2)))));
	}

	/** The same at steady state: the total at the time of a dose is the geometric sum, and the complex follows. */
	@Test
	void aBindingEquilibriumAtSteadyState() {
		binding(0);
		SimulatedCurves c = ModelSimulator.of(b.model, null, SOLVERS).run(SimulationSetup.at(0, 1, 3).withOutputs("bound")
				.withSolver(tight("auto"))
				.withDoses(List.of(DoseInput.bolus("total", 0, 8).repeated(4, 0).atSteadyState(SteadyState.RESET, 4))));
		assertCurve(c, "bound", t -> bound(4 * Math.exp(-0.3 * t) / (1 - Math.exp(-0.3 * 4))));
	}

	/** z³ + z = x; x falls by 1 an hour from 2 and is set to 10 after one, where z is 2, which another event sees at once. */
	@Test
	void eventsSeeTheValueThatTheRuleGives() {
		Parameter x = b.variable("x", 2, "");
		b.rule(RuleKind.RATE, x, "-1");
		b.variable("z", 0, "");
		Parameter seen = b.variable("seen", 0, "");
		algebraic("z^3 + z - x");
		ModelBuilder.assign(b.event("jump", "time >= 1"), x, "10");
		ModelBuilder.assign(b.event("look", "z > 1.5"), seen, "z");
		SimulatedCurves c = run("auto", 0, 1, 2);
		assertEquals(1, c.curve("z")[0], 1e-10);
		assertEquals(2, c.curve("z")[1], 1e-10);
		assertEquals(2, c.curve("seen")[2], 1e-10);
		double z = c.curve("z")[2];
		assertEquals(9, z * z * z + z, 1e-8);
	}

	/** z = 2·√x and y = √x with x = exp(−t); and an initial value that follows from both. */
	@Test
	void rulesThatDetermineSymbolsTogether() {
		b.rule(RuleKind.RATE, b.variable("x", 1, ""), "-x");
		b.variable("z", 1.8, "");
		b.variable("y", 1.1, "");
		algebraic("z^2 + y^2 - 5*x");
		algebraic("z^2*y^2 - 4*x^2");
		Parameter w = b.parameter("w", 0, "");
		b.initial(w, "10*z + y");
		SimulatedCurves c = run("auto", 0, 1, 3);
		assertCurve(c, "z", t -> 2 * Math.exp(-t / 2));
		assertCurve(c, "y", t -> Math.exp(-t / 2));
		assertEquals(21, c.curve("w")[0], 1e-8);
		assertEquals(21, ModelSimulator.of(b.model, null, SOLVERS).valueAtStart("w", SimulationSetup.at(0, 1)), 1e-8);
	}

	/** Two rates in balance: 4z = x/z. */
	@Test
	void reactionsStandInRulesByTheirRates() {
		Compartment v = b.compartment("V", 1, "L");
		Species x = b.amount("x", v, 9, "mg");
		b.rule(RuleKind.RATE, x, "-x");
		x.setBoundary(true);
		b.variable("z", 1, "");
		b.reaction("in", x, null, "x/z");
		b.reaction("out", x, null, "4*z");
		algebraic("in - out");
		assertCurve(run("auto", 0, 1, 2), "z", t -> 1.5 * Math.exp(-t / 2));
	}

	@Test
	void aRuleThatDoesNotDetermineItsSymbolIsToldByName() {
		b.rule(RuleKind.RATE, b.variable("x", 0, ""), "1");
		b.variable("z", 1, "");
		algebraic("x*exp(z) - x*z");
		told(run("auto", 0, 1), "'z'", "index above 1", "0 = x * exp(z) - x * z");
	}

	@Test
	void aRuleWithoutSolutionIsToldByName() {
		b.rule(RuleKind.RATE, b.variable("x", 1, ""), "1");
		b.variable("z", 1, "");
		algebraic("z^2 + x");
		told(run("auto", 0, 1), "'z'", "0 = z^2 + x");
	}

	/** A parabola of z that the falling x leaves at x = 0 after an hour. */
	@Test
	void aSolutionThatEndsIsTold() {
		b.rule(RuleKind.RATE, b.variable("x", 1, ""), "-1");
		b.variable("z", 1, "");
		algebraic("z^2 - x");
		SimulatedCurves c = run("auto", 0, 0.5, 2);
		assertTrue(c.returnCode() != ReturnCode.SUCCESS && c.message().contains("z"), c.message());
		assertEquals(Math.sqrt(0.5), c.curve("z")[1], 1e-7);
	}

	@Test
	void whatCannotBeDeterminedIsRefused() {
		Parameter x = b.variable("x", 1, "");
		b.rule(RuleKind.RATE, x, "-x");
		refused(algebraic("x - sin(time)"), "[x]", "index above 1");
	}

	@Test
	void whatAnEventSetsIsNotDetermined() {
		Parameter z = b.variable("z", 1, "");
		ModelBuilder.assign(b.event("jump", "time >= 1"), z, "10");
		refused(algebraic("z^2 - time - 1"), "'z'", "an event sets it");
	}

	@Test
	void tooManyRulesAreRefused() {
		b.variable("z", 1, "");
		algebraic("z^2 - 2");
		refused(algebraic("z^3 - 2"), "[z]", "over-determined");
	}

	@Test
	void whatElseARuleMightDetermineIsAWarning() {
		b.variable("z", 1, "");
		Parameter y = b.variable("y", 2, "");
		Rule rule = algebraic("z*y - 6");
		ModelMessage m = ModelChecks.check(b.model).getFirst();
		assertEquals(ModelMessage.Severity.WARNING, m.severity());
		assertEquals(rule, m.object());
		assertTrue(m.text().contains("to determine 'z', and [y]"), m.text());
		y.setConstant(true);
		assertEquals(List.of(), ModelChecks.check(b.model));
		assertEquals(3, run("auto", 0, 1).curve("z")[1], 1e-12);
	}

	@Test
	void unsuitableSolversAreRefused() {
		separable();
		String message = assertThrows(IllegalArgumentException.class, () -> run("tsitouras", 0, 1)).getMessage();
		assertTrue(message.contains("'z'") && message.contains("auto") && message.contains("rodas5p"), message);
	}

	private Rule algebraic(String expression) {
		return b.rule(RuleKind.ALGEBRAIC, null, expression);
	}

	private void refused(Rule rule, String... words) {
		ModelMessage m = ModelChecks.check(b.model).stream().filter(x -> x.severity() == ModelMessage.Severity.ERROR).findFirst()
				.orElseThrow();
		assertEquals(rule, m.object());
		assertEquals(PkmodelPackage.eINSTANCE.getRule_Expression(), m.feature());
		for (String word : words) {
			assertTrue(m.text().contains(word), m.text());
		}
	}

	private static void told(SimulatedCurves c, String... words) {
		assertEquals(ReturnCode.FAILURE, c.returnCode());
		for (String word : words) {
			assertTrue(c.message().contains(word), c.message());
		}
	}

	private static SolverSetting tight(String solver) {
		return SolverSetting.defaults().withTolerances(1e-9, 1e-11).withId(solver);
	}

	private SimulatedCurves run(String solver, double... times) {
		List<String> all = b.model.getParameters().stream().map(Parameter::getSymbol).toList();
		return ModelSimulator.of(b.model, null, SOLVERS)
				.run(SimulationSetup.at(times).withOutputs(all.toArray(String[]::new)).withSolver(tight(solver)));
	}

	private static void assertCurve(SimulatedCurves c, String symbol, DoubleUnaryOperator exact) {
		assertEquals(ReturnCode.SUCCESS, c.returnCode(), c.message());
		for (int j = 0; j < c.times().length; j++) {
			double want = exact.applyAsDouble(c.times()[j]);
			assertEquals(want, c.curve(symbol)[j], 1e-6 * Math.max(1, Math.abs(want)), symbol + " at " + c.times()[j]);
		}
	}
}
