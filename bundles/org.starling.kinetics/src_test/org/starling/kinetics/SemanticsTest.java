package org.starling.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;

/** What the parts of a model mean (SBML Level 3 Version 2 core), each with an answer in closed form. */
class SemanticsTest {

	private static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(SemanticsTest.class.getClassLoader());
	private static final double[] TIMES = { 0, 0.5, 1, 2, 3.25, 5 };

	private final ModelBuilder b = new ModelBuilder();

	private SimulatedCurves run(SimulationSetup setup) {
		SimulatedCurves curves = ModelSimulator.of(b.model, null, SOLVERS)
				.run(setup.withSolver(SolverSetting.defaults().withTolerances(1e-10, 1e-12)));
		assertEquals(ReturnCode.SUCCESS, curves.returnCode(), curves.message());
		return curves;
	}

	private void assertCurve(String symbol, DoubleUnaryOperator expected) {
		assertCurve(symbol, expected, SimulationSetup.at(TIMES));
	}

	private void assertCurve(String symbol, DoubleUnaryOperator expected, SimulationSetup setup) {
		SimulatedCurves curves = run(setup.withOutputs(symbol));
		for (int i = 0; i < curves.times().length; i++) {
			double e = expected.applyAsDouble(curves.times()[i]);
			assertEquals(e, curves.curve(symbol)[i], 1e-8 * Math.max(1, Math.abs(e)), symbol + " at " + curves.times()[i]);
		}
	}

	private Compartment growing() {
		Compartment v = b.compartment("V", 1, "L");
		v.setConstant(false);
		b.parameter("growth", 0.5, "L/h");
		b.rule(RuleKind.RATE, v, "growth");
		return v;
	}

	@Test
	void amountStaysWhenTheCompartmentGrows() {
		b.species("S", growing(), 2, "mg");
		assertCurve("S", t -> 2 / (1 + 0.5 * t));
		assertCurve("S.amount", t -> 2);
		assertCurve("V", t -> 1 + 0.5 * t);
	}

	@Test
	void reactionsChangeAmountsInAGrowingCompartment() {
		Species s = b.species("S", growing(), 2, "mg");
		b.reaction("loss", s, null, "0.3[1/h] * S * V");
		assertCurve("S", t -> 2 * Math.exp(-0.3 * t) / (1 + 0.5 * t));
	}

	@Test
	void aRateRuleOfAConcentrationIsTheRateOfTheConcentration() {
		Species s = b.species("S", growing(), 2, "mg");
		s.setBoundary(true);
		b.rule(RuleKind.RATE, s, "-0.3[1/h] * S");
		assertCurve("S", t -> 2 * Math.exp(-0.3 * t));
		assertCurve("S.amount", t -> 2 * Math.exp(-0.3 * t) * (1 + 0.5 * t));
	}

	@Test
	void aDoseIntoAConcentrationIsDividedByTheSizeOfThatTime() {
		Species s = b.species("S", growing(), 0, "mg");
		b.rule(RuleKind.RATE, s, "0[mg/L/h]");
		assertCurve("S", t -> t < 2 ? 0 : 3 / 2.0,
				SimulationSetup.at(TIMES).withDoses(List.of(new DoseInput("S", 2, 3, 0))));
		assertCurve("S", t -> 2 * Math.log(1 + 0.5 * t),
				SimulationSetup.at(TIMES).withDoses(List.of(new DoseInput("S", 0, 5, 5))));
	}

	@Test
	void aSizeSetByARuleDividesTheAmount() {
		Compartment v = b.compartment("V", 1, "L");
		v.setConstant(false);
		b.rule(RuleKind.ASSIGNMENT, v, "1[L] + 1[L/h] * time");
		b.species("S", v, 2, "mg");
		assertCurve("S", t -> 2 / (1 + t));
	}

	@Test
	void stoichiometryConversionFactorsAndBoundarySpecies() {
		Compartment v = b.compartment("V", 2, "L");
		Species source = b.species("source", v, 10, "mg");
		source.setBoundary(true);
		Species product = b.species("product", v, 0, "mg");
		product.setConversionFactor("cf");
		b.parameter("cf", 4, "1");
		Reaction r = b.reaction("make", source, null, "0.25[L/h] * source");
		ModelBuilder.participant(r, product, org.starling.model.pkmodel.ParticipantRole.PRODUCT, 3);
		assertCurve("source", t -> 5);
		assertCurve("product.amount", t -> 3 * 4 * 0.25 * 5 * t);
		assertCurve("make", t -> 1.25);
	}

	@Test
	void aNamedStoichiometryCanBeOverridden() {
		Compartment v = b.compartment("V", 1, "L");
		Species p = b.species("P", v, 0, "mg");
		Reaction r = b.reaction("make", null, null, "1[mg/h]");
		ModelBuilder.participant(r, p, org.starling.model.pkmodel.ParticipantRole.PRODUCT, 2).setSymbol("n");
		assertCurve("P", t -> 2 * t);
		assertCurve("P", t -> 7 * t, SimulationSetup.at(TIMES).with("n", 7));
	}

	@Test
	void localParametersShadowThoseOfTheModel() {
		Compartment v = b.compartment("V", 1, "L");
		Species s = b.species("S", v, 1, "mg");
		b.parameter("k", 99, "1/h");
		Reaction r = b.reaction("loss", s, null, "k * S * V");
		Parameter k = PkmodelFactory.eINSTANCE.createParameter();
		k.setSymbol("k");
		k.setQuantity(ModelBuilder.quantity(0.5, "1/h"));
		r.getKineticLaw().getParameters().add(k);
		assertCurve("S", t -> Math.exp(-0.5 * t));
		assertCurve("S", t -> Math.exp(-0.7 * t), SimulationSetup.at(TIMES).with("loss.k", 0.7));
	}

	@Test
	void initialAssignmentsFollowOneAnotherAndOverridesComeFirst() {
		Compartment v = b.compartment("V", 2, "L");
		Species s = b.species("S", v, 0, "mg");
		Parameter half = b.parameter("half", 2, "h");
		Parameter k = b.parameter("k", 0, "1/h");
		b.initial(k, "ln(2) / half");
		b.initial(s, "3[mg/L] * k * half");
		b.reaction("loss", s, null, "k * S * V");
		double c0 = 3 * Math.log(2);
		assertCurve("S", t -> c0 * Math.pow(0.5, t / 2));
		assertCurve("S", t -> c0 * Math.pow(0.5, t / 4), SimulationSetup.at(TIMES).with("half", 4));
		assertCurve("S", t -> 3 * 1.5 * 2 * Math.exp(-1.5 * t), SimulationSetup.at(TIMES).with("k", 1.5));
		assertCurve("S.amount", t -> 14 * Math.pow(0.5, t / 2), SimulationSetup.at(TIMES).with("S", 7));
		assertCurve("S", t -> 7 * Math.pow(0.5, t / 2), SimulationSetup.at(TIMES).with("S.amount", 14));
		assertEquals(2, half.getQuantity().getValue());
	}

	@Test
	void aVariantIsConvertedToTheUnitsOfWhatItReplaces() {
		Compartment v = b.compartment("V", 2, "L");
		Species s = b.species("S", v, 1, "mg");
		Parameter k = b.parameter("k", 0.1, "1/h");
		b.reaction("loss", s, null, "k * S * V");
		Variant variant = PkmodelFactory.eINSTANCE.createVariant();
		override(variant, v, 500, "mL");
		override(variant, s, 3, "ug/mL");
		override(variant, k, 0.01, "1/min");
		b.model.getVariants().add(variant);
		SimulatedCurves curves = ModelSimulator.of(b.model, variant, SOLVERS).run(SimulationSetup.at(0, 1).withOutputs("S", "S.amount"));
		assertEquals(3, curves.curve("S")[0], 1e-12);
		assertEquals(1.5, curves.curve("S.amount")[0], 1e-12);
		assertEquals(3 * Math.exp(-0.6), curves.curve("S")[1], 1e-5);
	}

	private static void override(Variant variant, org.starling.model.pkmodel.Element target, double value, String unit) {
		ValueOverride o = PkmodelFactory.eINSTANCE.createValueOverride();
		o.setTarget(target);
		o.setQuantity(ModelBuilder.quantity(value, unit));
		variant.getOverrides().add(o);
	}

	@Test
	void statedUnitsAreConvertedToTheModels() {
		b.units("h", "ug", "mL");
		Compartment v = b.compartment("V", 0.002, "m3");
		b.concentration("S", v, 5, "mg/L");
		b.species("T", v, 3, "mg");
		assertCurve("S", t -> 5);
		assertCurve("S.amount", t -> 10_000);
		assertCurve("T", t -> 1.5);
	}

	@Test
	void functionsAndPiecewiseOfTime() {
		Parameter x = b.variable("x", 0, "1");
		b.function("ramp", "max(0, time - start) * slope", "start", "slope");
		b.rule(RuleKind.RATE, x, "piecewise(ramp(1, 2), time < 3, 0)");
		b.observer("y", "ramp(2, 1) + x", "1");
		assertCurve("x", t -> t < 1 ? 0 : Math.pow(Math.min(t, 3) - 1, 2));
		assertCurve("y", t -> Math.max(0, t - 2) + (t < 1 ? 0 : Math.pow(Math.min(t, 3) - 1, 2)));
	}

	@Test
	void aSwitchInTheRatesIsHitExactly() {
		Parameter x = b.variable("x", 0, "1");
		b.rule(RuleKind.RATE, x, "piecewise(1, time < 1.3, -100, time < 1.3001, 0)");
		assertCurve("x", t -> t < 1.3 ? t : 1.3 - 0.01);
	}

	@Test
	void timeNeedNotBeginAtZero() {
		Parameter x = b.variable("x", 1, "1");
		b.initial(x, "time / 1[h]");
		b.rule(RuleKind.RATE, x, "time / 1[h2]");
		assertCurve("x", t -> 2 + (t * t - 4) / 2, SimulationSetup.at(2, 3, 7));
	}

	@Test
	void anOscillatorFromRules() {
		Parameter x = b.variable("x", 1, "1");
		Parameter y = b.variable("y", 0, "1");
		Parameter w = b.variable("w", 0, "1/h");
		b.rule(RuleKind.RATE, x, "-w * y");
		b.rule(RuleKind.RATE, y, "w * x");
		b.rule(RuleKind.ASSIGNMENT, w, "2[1/h] * (x^2 + y^2)");
		assertCurve("x", t -> Math.cos(2 * t));
	}

	@Test
	void constraintsThatFailAreTold() {
		Parameter x = b.variable("x", 0, "1");
		b.rule(RuleKind.RATE, x, "1[1/h]");
		var c = PkmodelFactory.eINSTANCE.createConstraint();
		c.setExpression("x < 2.5");
		c.setMessage("x is too large");
		b.model.getConstraints().add(c);
		assertEquals(List.of("a constraint does not hold at time 3.25: x is too large"), run(SimulationSetup.at(TIMES).withOutputs("x")).warnings());
	}

	@Test
	void wrongRequestsAreRefusedByName() {
		Compartment v = b.compartment("V", 1, "L");
		b.species("S", v, 1, "mg");
		b.observer("o", "S", "mg/L");
		ModelSimulator s = ModelSimulator.of(b.model, null, SOLVERS);
		assertRefused("'Z'", () -> s.run(SimulationSetup.at(0, 1).with("Z", 1)));
		assertRefused("computes", () -> s.run(SimulationSetup.at(0, 1).with("o", 1)));
		assertRefused("'Z'", () -> s.run(SimulationSetup.at(0, 1).withOutputs("Z")));
		assertRefused("'Z'", () -> s.run(SimulationSetup.at(0, 1).withDoses(List.of(new DoseInput("Z", 0, 1, 0)))));
		assertRefused("before the start", () -> s.run(SimulationSetup.at(0, 1).withDoses(List.of(new DoseInput("S", -1, 1, 0)))));
		assertRefused("no solver 'none'", () -> s.run(SimulationSetup.at(0, 1).withSolver(SolverSetting.defaults().withId("none"))));
		assertRefused("not a number", () -> s.run(SimulationSetup.at(0, 1).withOverrides(Map.of("S", Double.NaN))));
	}

	private static void assertRefused(String part, org.junit.jupiter.api.function.Executable request) {
		String message = assertThrows(IllegalArgumentException.class, request).getMessage();
		assertTrue(message.contains(part), message);
	}

	@Test
	void aStartThatIsNoNumberIsAReturnCode() {
		Parameter x = b.variable("x", 0, "1");
		b.initial(x, "ln(-1)");
		b.rule(RuleKind.RATE, x, "1[1/h]");
		SimulatedCurves c = ModelSimulator.of(b.model, null, SOLVERS).run(SimulationSetup.at(0, 1).withOutputs("x"));
		assertEquals(ReturnCode.NOT_FINITE, c.returnCode());
		assertTrue(c.message().contains("'x' is NaN at the start"), c.message());
	}

	@Test
	void cancellingKeepsWhatWasReached() {
		Parameter x = b.variable("x", 0, "1");
		b.rule(RuleKind.RATE, x, "cos(1000 * time / 1[h]) / 1[h]");
		long[] asked = { 0 };
		SimulatedCurves c = ModelSimulator.of(b.model, null, SOLVERS).run(
				SimulationSetup.evenly(0, 1e6, 1001).withOutputs("x").withSolver(new SolverSetting("auto", Map.of(), 1e-6, 1e-9, Integer.MAX_VALUE)),
				org.starling.ode.SolveContext.of(() -> ++asked[0] > 3, f -> {
				}));
		assertEquals(ReturnCode.CANCELLED, c.returnCode());
		assertEquals(c.times().length, c.curve("x").length);
		assertTrue(c.times().length < 1001);
	}
}
