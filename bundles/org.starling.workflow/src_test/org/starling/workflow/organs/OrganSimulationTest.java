package org.starling.workflow.organs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;
import org.starling.workflow.RunContext;

/**
 * Blood of 10 L that is cleared by 2 L/h, C = D/V·exp(−CL/V·t), AUC = D/CL·(1−exp(−CL/V·t)); a liver of two compartments that keeps
 * 10 mg in 2 L and 20 mg in 3 L, so that its mean concentration is 6 mg/L.
 */
class OrganSimulationTest {

	private Model model;

	@BeforeEach
	void make() {
		model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		model.setName("Organs");
		Species blood = species("A_blood", compartment("blood", "Blood", 10), 0);
		species("A_vessels", compartment("liver_vessels", "LIVER", 2), 10);
		species("A_cells", compartment("liver_cells", "liver", 3), 20);
		species("enzyme", compartment("elsewhere", null, 1), 1);
		parameter("CL", 2);
		parameter("half", 1);
		parameter("unused", 1);
		InitialAssignment start = Documents.create(InitialAssignment.class, PkmodelPackage.Literals.INITIAL_ASSIGNMENT);
		start.setTarget(model.getParameters().getFirst());
		start.setExpression("2*half");
		model.getInitialAssignments().add(start);
		Reaction elimination = Documents.create(Reaction.class, PkmodelPackage.Literals.REACTION);
		elimination.setSymbol("elimination");
		Participant participant = Documents.create(Participant.class, PkmodelPackage.Literals.PARTICIPANT);
		participant.setSpecies(blood);
		elimination.getParticipants().add(participant);
		KineticLaw law = Documents.create(KineticLaw.class, PkmodelPackage.Literals.KINETIC_LAW);
		law.setExpression("CL*A_blood");
		elimination.setKineticLaw(law);
		model.getReactions().add(elimination);
	}

	private Compartment compartment(String symbol, String organ, double litre) {
		Compartment c = Documents.create(Compartment.class, PkmodelPackage.Literals.COMPARTMENT);
		c.setSymbol(symbol);
		c.setOrgan(organ);
		c.setSize(quantity(litre, "L"));
		model.getCompartments().add(c);
		return c;
	}

	private Species species(String symbol, Compartment compartment, double milligram) {
		Species s = Documents.create(Species.class, PkmodelPackage.Literals.SPECIES);
		s.setSymbol(symbol);
		s.setCompartment(compartment);
		s.setInitialAmount(quantity(milligram, "mg"));
		model.getSpecies().add(s);
		return s;
	}

	private void parameter(String symbol, double value) {
		Parameter p = Documents.create(Parameter.class, PkmodelPackage.Literals.PARAMETER);
		p.setSymbol(symbol);
		p.setQuantity(quantity(value, "L/h"));
		model.getParameters().add(p);
	}

	private static Quantity quantity(double value, String unit) {
		Quantity q = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		q.setValue(value);
		q.setUnit(unit);
		return q;
	}

	@Test
	void anOrganIsTheMeanOfItsCompartments() {
		OrganCurves curves = OrganSimulation.run(model, OrganDose.bolus("A_blood", 100), 10, 1001, RunContext.standard());
		assertEquals("", curves.problem());
		OrganCurves.Substance drug = curves.substances().getFirst();
		assertEquals(List.of("mg/L", "mg.h/L"), List.of(drug.unit(), drug.areaUnit()));
		assertEquals(List.of("blood", "liver"), drug.organs().stream().map(OrganCurve::organ).toList());
		OrganCurve blood = drug.organs().getFirst();
		assertEquals(10 * Math.exp(-0.2 * 5), blood.values()[500], 1e-4);
		assertEquals(50 * (1 - Math.exp(-2)), blood.area()[1000], 1e-3);
		OrganCurve liver = drug.organs().get(1);
		assertEquals(6, liver.values()[700], 1e-12);
		assertEquals(60, liver.area()[1000], 1e-9);
	}

	@Test
	void parametersAreFoundThroughRatesAndFormulas() {
		assertEquals(List.of("CL", "half"),
				OrganParameters.of(model, Organs.of(model).get("blood")).stream().map(Parameter::getSymbol).toList());
		assertEquals(List.of(), OrganParameters.of(model, Organs.of(model).get("liver")));
	}

	@Test
	void aModelWithoutOrgansSaysSo() {
		model.getCompartments().forEach(c -> c.setOrgan(null));
		assertThrows(IllegalArgumentException.class,
				() -> OrganSimulation.run(model, OrganDose.bolus("A_blood", 100), 10, 11, RunContext.standard()));
		assertEquals("A_blood", OrganDose.targets(model).getFirst());
	}
}
