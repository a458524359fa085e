package org.starling.kinetics.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.starling.kinetics.ModelBuilder;
import org.starling.kinetics.checks.ModelMessage.Severity;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.expression.Span;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.SteadyState;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;

/** Each mistake gives one message at the field that is to be mended. */
class ModelChecksTest {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final ModelBuilder b = new ModelBuilder();
	private final Compartment v = b.compartment("V", 10, "L");
	private final Species s = b.species("S", v, 1, "mg");
	private final Parameter k = b.parameter("k", 1, "1/h");
	private final Reaction loss = b.reaction("loss", s, null, "k * S * V");

	private ModelMessage only(Severity severity, EObject object, EStructuralFeature feature, String part) {
		List<ModelMessage> all = ModelChecks.check(b.model);
		assertEquals(1, all.size(), all.toString());
		ModelMessage m = all.getFirst();
		assertEquals(severity, m.severity(), m.text());
		assertEquals(object, m.object(), m.text());
		assertEquals(feature, m.feature(), m.text());
		assertTrue(m.text().contains(part), m.text());
		return m;
	}

	private ModelMessage error(EObject object, EStructuralFeature feature, String part) {
		return only(Severity.ERROR, object, feature, part);
	}

	@Test
	void aSoundModelHasNoMessages() {
		assertEquals(List.of(), ModelChecks.check(b.model));
	}

	@Test
	void anUnknownSymbolIsFoundInItsPlace() {
		loss.getKineticLaw().setExpression("K * S * V");
		ModelMessage m = error(loss.getKineticLaw(), P.getKineticLaw_Expression(), "did you mean 'k'?");
		assertEquals(new Span(0, 1), m.span());
	}

	@Test
	void aFormulaThatCannotBeRead() {
		loss.getKineticLaw().setExpression("k * (S + ");
		ModelMessage m = error(loss.getKineticLaw(), P.getKineticLaw_Expression(), "expected a number");
		assertEquals(9, m.span().start());
	}

	@Test
	void symbols() {
		Parameter twin = b.parameter("k", 2, "1/h");
		error(twin, P.getElement_Symbol(), "taken by parameter 'k'");
		twin.setSymbol("");
		error(twin, P.getElement_Symbol(), "missing");
		twin.setSymbol("2k");
		error(twin, P.getElement_Symbol(), "does not begin with a digit");
		twin.setSymbol("exp");
		error(twin, P.getElement_Symbol(), "means something else");
	}

	@Test
	void circularAssignments() {
		Parameter a = b.variable("a", 1, "1");
		Parameter c = b.variable("c", 1, "1");
		Rule first = b.rule(RuleKind.ASSIGNMENT, a, "c + 1");
		b.rule(RuleKind.ASSIGNMENT, c, "a + 1");
		error(first, P.getRule_Expression(), "circular: a → c → a");
	}

	@Test
	void circularInitialAssignments() {
		Parameter a = b.parameter("a", 1, "1");
		var first = b.initial(a, "d + 1");
		Parameter d = b.parameter("d", 1, "1");
		b.initial(d, "a + 1");
		error(first, P.getInitialAssignment_Expression(), "circular");
	}

	@Test
	void quantities() {
		k.getQuantity().setValue(null);
		error(k, P.getParameter_Quantity(), "missing");
		k.setQuantity(null);
		error(k, P.getParameter_Quantity(), "missing");
		k.setQuantity(ModelBuilder.quantity(1, "1/hx"));
		error(k, P.getParameter_Quantity(), "hx");
		k.setQuantity(ModelBuilder.quantity(1, "1/h"));
		v.getSize().setValue(-3.0);
		error(v, P.getCompartment_Size(), "must be positive");
		v.getSize().setValue(3.0);
		v.getSize().setUnit("kg");
		error(v, P.getCompartment_Size(), "does not fit the model");
		v.getSize().setUnit("mL");
		s.setInitialAmount(null);
		error(s, P.getSpecies_InitialAmount(), "enter 0");
		s.setInitialAmount(ModelBuilder.quantity(1, "mmol"));
		error(s, P.getSpecies_InitialAmount(), "molar mass");
		s.setInitialAmount(ModelBuilder.quantity(-1, "ug"));
		only(Severity.WARNING, s, P.getSpecies_InitialAmount(), "negative");
	}

	@Test
	void aSpeciesWithoutCompartment() {
		Species free = b.species("free", null, 1, "mg");
		error(free, P.getSpecies_Compartment(), "compartment is missing");
		free.setSubstanceUnitsOnly(true);
		assertEquals(List.of(), ModelChecks.check(b.model));
	}

	@Test
	void rulesAndEvents() {
		Rule r = b.rule(RuleKind.RATE, k, "0[1/h2]");
		error(k, P.getParameter_Constant(), "marked as constant");
		k.setConstant(false);
		Rule second = b.rule(RuleKind.ASSIGNMENT, k, "1[1/h]");
		error(second, P.getRule_Target(), "another rule");
		b.model.getRules().remove(second);
		r.setTarget(null);
		error(r, P.getRule_Target(), "missing");
		r.setTarget(loss);
		error(r, P.getRule_Target(), "can't be set");
		r.setTarget(s);
		r.setExpression("0[mg/L/h]");
		error(s, P.getSpecies_Boundary(), "both a rule and a reaction");
		b.model.getRules().clear();
		Rule algebraic = b.rule(RuleKind.ALGEBRAIC, null, "2 - 1");
		error(algebraic, P.getRule_Expression(), "over-determined");
		b.model.getRules().clear();
		Event e = b.event("e", "");
		assertTrue(ModelChecks.check(b.model).stream().anyMatch(m -> m.object() == e && m.text().contains("trigger is missing")));
	}

	@Test
	void referencesToAnotherModel() {
		Species stranger = new ModelBuilder().species("X", null, 1, "mg");
		loss.getParticipants().getFirst().setSpecies(stranger);
		error(loss.getParticipants().getFirst(), P.getParticipant_Species(), "not part of this model");
	}

	@Test
	void functions() {
		loss.getKineticLaw().setExpression("f(S) * V");
		error(loss.getKineticLaw(), P.getKineticLaw_Expression(), "function 'f' is not known");
		var f = b.function("f", "x * q", "x");
		error(f, P.getFunctionDefinition_Expression(), "no argument");
		f.setExpression("x + f(x)");
		List<ModelMessage> endless = ModelChecks.check(b.model);
		assertTrue(endless.stream().anyMatch(m -> m.object() == f && m.text().contains("calls itself")), endless.toString());
		f.setExpression("x");
		loss.getKineticLaw().setExpression("f(S, 1) * V");
		error(loss.getKineticLaw(), P.getKineticLaw_Expression(), "takes 1 arguments, not 2");
		loss.getKineticLaw().setExpression("k(S) * V");
		error(loss.getKineticLaw(), P.getKineticLaw_Expression(), "put '*' between");
	}

	@Test
	void doses() {
		Dose d = ModelBuilder.dose(b.regimen(), s, DoseKind.BOLUS, 100, "mg", 0, "h");
		assertEquals(List.of(), ModelChecks.check(b.model));
		d.setAmount(null);
		error(d, P.getDose_Amount(), "missing");
		d.setAmount(ModelBuilder.quantity(1, "L"));
		error(d, P.getDose_Amount(), "does not fit");
		d.setAmount(ModelBuilder.quantity(1, "g"));
		d.setKind(DoseKind.INFUSION_RATE);
		error(d, P.getDose_Rate(), "missing");
		d.setKind(DoseKind.INFUSION_DURATION);
		d.setDuration(ModelBuilder.quantity(0, "h"));
		error(d, P.getDose_Duration(), "must be positive");
		d.setKind(DoseKind.BOLUS);
		d.setDuration(null);
		d.setAdditional(3);
		error(d, P.getDose_Interval(), "missing");
		d.setAdditional(0);
		d.setSteadyState(SteadyState.RESET);
		error(d, P.getDose_Interval(), "missing");
		assertEquals(1, FlatSystem.of(b.model, null).states().size());
		FlatSystem system = FlatSystem.of(b.model, null);
		assertThrows(ModelException.class, () -> Dosing.of(b.model.getRegimens().getFirst(), system));
		d.setSteadyState(SteadyState.NONE);
		d.setKind(DoseKind.MODELLED_RATE);
		error(d, P.getDose_Kind(), "no formula for the rate");
		d.setKind(DoseKind.MODELLED_DURATION);
		error(d, P.getDose_Kind(), "no formula for the duration");
		d.getSpecies().setDoseDuration("nothing + 1");
		error(d.getSpecies(), P.getSpecies_DoseDuration(), "not known");
		d.getSpecies().setDoseDuration(null);
		d.setSpecies(null);
		error(d, P.getDose_Species(), "missing");
		d.setReset(true);
		assertEquals(List.of(), ModelChecks.check(b.model));
	}

	@Test
	void variants() {
		Variant variant = PkmodelFactory.eINSTANCE.createVariant();
		variant.setName("child");
		b.model.getVariants().add(variant);
		ValueOverride o = PkmodelFactory.eINSTANCE.createValueOverride();
		variant.getOverrides().add(o);
		error(o, P.getValueOverride_Target(), "missing");
		o.setTarget(k);
		error(o, P.getValueOverride_Quantity(), "missing");
		o.setQuantity(ModelBuilder.quantity(2, "mg"));
		error(o, P.getValueOverride_Quantity(), "does not fit");
		o.setTarget(loss);
		error(o, P.getValueOverride_Target(), "no value of its own");
	}

	@Test
	void unitsThatDoNotFitAreWarnings() {
		k.getQuantity().setUnit("1/min");
		ModelMessage scale = only(Severity.WARNING, loss.getKineticLaw(), P.getKineticLaw_Expression(), "factor of 60");
		assertTrue(scale.text().contains("(mg/h)"), scale.text());
		k.getQuantity().setUnit("L/h");
		only(Severity.WARNING, loss.getKineticLaw(), P.getKineticLaw_Expression(), "expected mass/time (mg/h)");
		k.getQuantity().setUnit("1/h");
		var o = b.observer("cp", "S", "ng/mL");
		only(Severity.WARNING, o, P.getObserver_Expression(), "factor of 1000");
		o.setExpression("1000[ug/mg] * S");
		assertEquals(List.of(), ModelChecks.check(b.model));
		o.setUnit("mg/furlong");
		error(o, P.getObserver_Unit(), "furlong");
	}

	@Test
	void unitDefinitionsNameUnits() {
		var u = PkmodelFactory.eINSTANCE.createUnitDefinition();
		u.setSymbol("per_hour");
		u.setDefinition("1/h");
		b.model.getUnitDefinitions().add(u);
		k.getQuantity().setUnit("per_hour");
		assertEquals(List.of(), ModelChecks.check(b.model));
		u.setDefinition("1/foo");
		assertTrue(ModelChecks.check(b.model).stream().anyMatch(m -> m.object() == u));
	}

	@Test
	void anEmptyModelIsNoTrouble() {
		assertEquals(List.of(), ModelChecks.check(new ModelBuilder().model));
		assertEquals(List.of(), ModelChecks.check(PkmodelFactory.eINSTANCE.createModel()));
	}
}
