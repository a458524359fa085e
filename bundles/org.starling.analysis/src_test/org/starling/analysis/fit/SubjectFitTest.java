package org.starling.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeSolvers;

/** Fits of the one-compartment oral model, simulated by the ODE solver, against closed forms and against R. */
class SubjectFitTest {

	private static final PkmodelFactory MAKE = PkmodelFactory.eINSTANCE;
	private static final double[] TIMES = { 0, 0.25, 0.57, 1.12, 2.02, 3.82, 5.1, 7.03, 9.05, 12.12, 24.37 };
	private static final List<ParameterSpec> SPECS = List.of(new ParameterSpec("ka", "1/h", 1.5, 0.01, 50, true),
			new ParameterSpec("CL", "L/h", 3, 0.05, 50, true), new ParameterSpec("V", "L", 32, 2, 500, true));

	private static Quantity quantity(double value, String unit) {
		Quantity q = BaseFactory.eINSTANCE.createQuantity();
		q.setValue(value);
		q.setUnit(unit);
		return q;
	}

	private static void parameter(Model model, String symbol, double value, String unit) {
		Parameter p = MAKE.createParameter();
		p.setSymbol(symbol);
		p.setName(symbol);
		p.setQuantity(quantity(value, unit));
		model.getParameters().add(p);
	}

	private static Species amount(Model model, String symbol) {
		Species s = MAKE.createSpecies();
		s.setSymbol(symbol);
		s.setName(symbol);
		s.setCompartment(model.getCompartments().getFirst());
		s.setSubstanceUnitsOnly(true);
		s.setInitialAmount(quantity(0, "mg"));
		model.getSpecies().add(s);
		return s;
	}

	private static void reaction(Model model, String symbol, Species from, Species to, String rate) {
		Reaction r = MAKE.createReaction();
		r.setSymbol(symbol);
		r.setName(symbol);
		var reactant = MAKE.createParticipant();
		reactant.setSpecies(from);
		reactant.setRole(ParticipantRole.REACTANT);
		r.getParticipants().add(reactant);
		if (to != null) {
			var product = MAKE.createParticipant();
			product.setSpecies(to);
			product.setRole(ParticipantRole.PRODUCT);
			r.getParticipants().add(product);
		}
		r.setKineticLaw(MAKE.createKineticLaw());
		r.getKineticLaw().setExpression(rate);
		model.getReactions().add(r);
	}

	private static SubjectFit oral() {
		return oral(() -> false);
	}

	private static SubjectFit oral(java.util.function.BooleanSupplier cancelled) {
		return oral(cancelled, "auto", "CL/V*A");
	}

	private static SubjectFit oral(java.util.function.BooleanSupplier cancelled, String solver, String elimination) {
		Model model = MAKE.createModel();
		model.setName("oral");
		Compartment body = MAKE.createCompartment();
		body.setSymbol("body");
		body.setName("body");
		body.setSize(quantity(1, "L"));
		model.getCompartments().add(body);
		Species depot = amount(model, "depot");
		Species drug = amount(model, "A");
		parameter(model, "ka", 1.5, "1/h");
		parameter(model, "CL", 3, "L/h");
		parameter(model, "V", 32, "L");
		reaction(model, "absorption", depot, drug, "ka*depot");
		reaction(model, "elimination", drug, null, elimination);
		Observer observer = MAKE.createObserver();
		observer.setSymbol("plasma");
		observer.setName("plasma");
		observer.setExpression("A/V");
		observer.setUnit("mg/L");
		model.getObservers().add(observer);
		return new SubjectFit(ModelSimulator.of(model, null, OdeSolvers.fromServiceLoader(SubjectFitTest.class.getClassLoader())),
				SimulationSetup.at(0, 24).withOutputs("plasma").withSolver(SolverSetting.defaults().withId(solver)), cancelled);
	}

	private static SubjectData subject(double dose, double[] times, double[] values) {
		return new SubjectData("1", List.of(new DoseInput("depot", 0, dose, 0)), Map.of(),
				List.of(ObservedOutput.of("plasma", "mg/L", times, values)));
	}

	private static double bateman(double t, double dose, double ka, double cl, double v) {
		double ke = cl / v;
		return dose * ka / (v * (ka - ke)) * (Math.exp(-ke * t) - Math.exp(-ka * t));
	}

	/**
	 * Theophylline, subject 1 (320 mg, 79.6 kg). nls of R 4.2.2 with SSfol gives lKe −2.919613 (SE 0.1708878), lKa 0.5751595
	 * (0.1728156), lCl −3.915856 (0.1272697) with the dose per kg, residual SD 0.7319502, AIC 28.84872, BIC 30.4403; the
	 * estimates are those of Pinheiro and Bates (2000), Mixed-Effects Models in S and S-PLUS, ch. 8. By difference quotients of
	 * exact solutions, by sensitivities, and by difference quotients because the model has none.
	 */
	@ParameterizedTest
	@CsvSource({ "auto, CL/V*A", "rodas5p, CL/V*A", "auto, CL/V*A*(1 + 0*A)", "auto, CL/V*A + 0*floor(A)" })
	void theophyllineSubjectOneAsInR(String solver, String elimination) {
		double[] values = { 0.74, 2.84, 6.57, 10.5, 9.66, 8.58, 8.36, 7.47, 6.89, 5.94, 3.28 };
		FitResult r = oral(() -> false, solver, elimination).fit(List.of(subject(4.02 * 79.6, TIMES, values)), SPECS, ErrorModel.ADDITIVE,
				FitOptions.defaults());
		assertEquals(FitStatus.CONVERGED, r.status(), r.message());
		assertEquals(0.5751595, Math.log(r.estimate("ka").value()), 1e-4);
		assertEquals(-3.915856, Math.log(r.estimate("CL").value() / 79.6), 1e-4);
		assertEquals(-2.919613, Math.log(r.estimate("CL").value() / r.estimate("V").value()), 1e-4);
		assertEquals(0.1728156, r.estimate("ka").cvPercent() / 100, 2e-4);
		assertEquals(0.1272697, r.estimate("CL").cvPercent() / 100, 2e-4);
		assertEquals(0.7319502, r.residualSd(), 1e-5);
		assertEquals(28.84872, r.aic(), 1e-4);
		assertEquals(30.4403, r.bic(), 1e-4);
		boolean differences = elimination.contains("floor");
		assertEquals(differences, r.message().startsWith("Derivatives were formed by difference quotients: "), r.message());
		assertEquals(differences, !r.message().isEmpty(), r.message());
	}

	/** Data from the closed form are found again. */
	@Test
	void exactDataGiveTheirParametersBack() {
		double[] values = new double[TIMES.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = bateman(TIMES[i], 320, 0.9, 4.2, 28);
		}
		FitResult r = oral().fit(List.of(subject(320, TIMES, values)), SPECS, ErrorModel.ADDITIVE, FitOptions.defaults());
		assertEquals(FitStatus.CONVERGED, r.status(), r.message());
		assertEquals(0.9, r.estimate("ka").value(), 1e-5);
		assertEquals(4.2, r.estimate("CL").value(), 1e-5);
		assertEquals(28, r.estimate("V").value(), 1e-4);
	}

	/** With ka = 0.1 and CL/V = 0.5 per hour the mirrored set is ka = 0.5 and V = CL/0.1. */
	@Test
	void flipFlopIsNotedWithTheMirroredEstimates() {
		double[] values = new double[TIMES.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = bateman(TIMES[i], 320, 0.1, 10, 20);
		}
		List<ParameterSpec> near = List.of(SPECS.get(0).startingAt(0.08), SPECS.get(1).startingAt(9), SPECS.get(2).startingAt(18));
		FitResult r = oral().fit(List.of(subject(320, TIMES, values)), near, ErrorModel.ADDITIVE, FitOptions.defaults());
		assertEquals(20, r.estimate("V").value(), 1e-3);
		assertTrue(r.message().startsWith("Flip-flop"), r.message());
		assertTrue(r.message().contains("ka = 0.5000 with V = 100.0"), r.message());
	}

	/** One common fit of two identical subjects has the estimates of one, and standard errors smaller by √(8/19): the sum of
	 * squares doubles, so does the information, and the degrees of freedom go from 8 to 19. */
	@Test
	void pooledSubjectsShareTheirParameters() {
		double[] values = { 0.74, 2.84, 6.57, 10.5, 9.66, 8.58, 8.36, 7.47, 6.89, 5.94, 3.28 };
		SubjectData one = subject(320, TIMES, values);
		FitResult single = oral().fit(List.of(one), SPECS, ErrorModel.ADDITIVE, FitOptions.defaults());
		FitResult pooled = oral().fit(List.of(one, one), SPECS, ErrorModel.ADDITIVE, FitOptions.defaults());
		assertEquals(single.estimate("CL").value(), pooled.estimate("CL").value(), 1e-4);
		assertEquals(single.estimate("CL").standardError() * Math.sqrt(8.0 / 19), pooled.estimate("CL").standardError(), 1e-4);
	}

	@Test
	void samplesThatDoNotCountArePredictedButNotFitted() {
		double[] values = new double[TIMES.length];
		List<String> reasons = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			values[i] = i == 3 ? 1000 : bateman(TIMES[i], 320, 0.9, 4.2, 28);
			reasons.add(i == 3 ? "below the limit of quantification" : null);
		}
		SubjectData subject = new SubjectData("1", List.of(new DoseInput("depot", 0, 320, 0)), Map.of(),
				List.of(new ObservedOutput("plasma", "plasma", "mg/L", TIMES, values, reasons)));
		FitResult r = oral().fit(List.of(subject), SPECS, ErrorModel.ADDITIVE, FitOptions.defaults());
		assertEquals(10, r.observed().length);
		assertEquals(0.9, r.estimate("ka").value(), 1e-5);
		double predicted = oral().predict(subject, Map.of("ka", 0.9, "CL", 4.2, "V", 28.0)).getFirst()[3];
		assertEquals(bateman(TIMES[3], 320, 0.9, 4.2, 28), predicted, 1e-6);
	}

	@Test
	void cancellingIsAStatus() {
		FitResult r = oral(() -> true).fit(List.of(subject(320, TIMES, TIMES)), SPECS, ErrorModel.ADDITIVE,
				FitOptions.defaults());
		assertEquals(FitStatus.CANCELLED, r.status());
		assertFalse(r.status().usable());
	}
}
