package org.starling.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.kinetics.SimulatedCurves;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.SteadyState;
import org.starling.model.pkmodel.Variant;
import org.starling.model.store.Documents;
import org.starling.sbml.SbmlMessage.Severity;

/** A model that says more than SBML: what is said in another way, in other units, and what is refused. */
class SbmlWriterTest {

	private final Model model = Documents.create(Model.class, Literals.MODEL);
	private final Observer observer = Documents.create(Observer.class, Literals.OBSERVER);

	/** One compartment of 500 mL with 2 g of a drug that leaves with a clearance of 0.1 L/h. */
	@BeforeEach
	void build() {
		model.setName("my model");
		Compartment c = Documents.create(Compartment.class, Literals.COMPARTMENT);
		c.setSymbol("volume");
		c.setSize(quantity(500, "mL"));
		model.getCompartments().add(c);
		Species s = Documents.create(Species.class, Literals.SPECIES);
		s.setSymbol("drug");
		s.setCompartment(c);
		s.setInitialAmount(quantity(2, "g"));
		model.getSpecies().add(s);
		Reaction r = Documents.create(Reaction.class, Literals.REACTION);
		r.setSymbol("elimination");
		Participant p = Documents.create(Participant.class, Literals.PARTICIPANT);
		p.setRole(ParticipantRole.REACTANT);
		p.setSpecies(s);
		r.getParticipants().add(p);
		KineticLaw law = (KineticLaw) Documents.create(Literals.KINETIC_LAW);
		law.setExpression("CL*drug");
		Parameter clearance = Documents.create(Parameter.class, Literals.PARAMETER);
		clearance.setSymbol("CL");
		clearance.setQuantity(quantity(0.1, "L/h"));
		law.getParameters().add(clearance);
		r.setKineticLaw(law);
		model.getReactions().add(r);
		observer.setSymbol("seen");
		observer.setUnit("mg/L");
		model.getObservers().add(observer);
	}

	private static Quantity quantity(double value, String unit) {
		Quantity q = BaseFactory.eINSTANCE.createQuantity();
		q.setValue(value);
		q.setUnit(unit);
		return q;
	}

	/** 2,000 mg in 0.5 L, and a rate constant of 0.2/h. */
	@Test
	void valuesAreInTheModelsUnitsAndObserversAreRules() throws IOException {
		observer.setExpression("drug.amount + 0*elimination.CL");
		SbmlExport export = SbmlWriter.write(model);
		SbmlImport copy = SbmlReader.read(export.text(), Path.of("copy.xml"));
		assertEquals(List.of(), copy.problems().stream().filter(m -> m.severity() == Severity.ERROR).toList());
		SimulatedCurves curves = Sbml.simulate(copy, new String[] { "drug", "seen" }, 0, 5);
		assertEquals(4000, curves.values()[0][0], 1e-9);
		assertEquals(4000 * Math.exp(-1), curves.values()[0][1], 1e-4);
		assertEquals(2000 * Math.exp(-1), curves.values()[1][1], 1e-4);
		assertEquals(List.of("mg", "h", "L"), List.of(copy.model().getSubstanceUnit(), copy.model().getTimeUnit(), copy.model().getVolumeUnit()));
		assertEquals("mg/L", copy.model().getParameters().stream().filter(p -> p.getSymbol().equals("seen")).findFirst().orElseThrow()
				.getQuantity().getUnit());
		assertTrue(export.messages().stream().anyMatch(m -> m.text().contains("global parameter 'elimination_CL'")),
				export.messages().toString());
	}

	/** A line from (0, 1) to (2, 5) and level beyond; the slope jumps to 0 at 2. */
	@Test
	void tablesBecomePieces() throws IOException {
		observer.setExpression("table(time, 0, 1, 2, 5) + 10*tableSlope(time, 0, 1, 2, 5)");
		SbmlImport copy = SbmlReader.read(SbmlWriter.write(model).text(), Path.of("copy.xml"));
		SimulatedCurves curves = Sbml.simulate(copy, new String[] { "seen" }, 0, 1.5, 3);
		assertEquals(1 + 20, curves.values()[0][0], 1e-12);
		assertEquals(4 + 20, curves.values()[0][1], 1e-12);
		assertEquals(5, curves.values()[0][2], 1e-12);
	}

	/** Three boluses of 100 mg at 0, 2 and 4 h, and 60 mg over 3 h from 1 h on, into an empty body: sums of exponentials. */
	@Test
	void dosesBecomeEvents() throws IOException {
		observer.setExpression("drug.amount");
		Species drug = model.getSpecies().getFirst();
		drug.setInitialAmount(quantity(0, "mg"));
		Regimen regimen = Documents.create(Regimen.class, Literals.REGIMEN);
		model.getRegimens().add(regimen);
		Dose bolus = dose(regimen, drug, quantity(0.1, "g"), 0);
		bolus.setInterval(quantity(120, "min"));
		bolus.setAdditional(2);
		Dose infusion = dose(regimen, drug, quantity(60, "mg"), 1);
		infusion.setKind(DoseKind.INFUSION_DURATION);
		infusion.setDuration(quantity(3, "h"));
		Dose steady = dose(regimen, drug, quantity(1, "mg"), 0);
		steady.setSteadyState(SteadyState.RESET);
		steady.setInterval(quantity(1, "h"));
		SbmlExport export = SbmlWriter.write(model, regimen);
		assertEquals(1, export.messages().stream().filter(m -> m.severity() == Severity.WARNING).count(), export.messages().toString());
		double[] times = { 1, 3, 5, 9 };
		SimulatedCurves curves = Sbml.simulate(SbmlReader.read(export.text(), Path.of("copy.xml")), new String[] { "seen" }, times);
		for (int j = 0; j < times.length; j++) {
			double sum = 0;
			for (double t = 0; t <= Math.min(4, times[j]); t += 2) {
				sum += 100 * Math.exp(-0.2 * (times[j] - t));
			}
			double end = Math.min(4, times[j]);
			sum += times[j] <= 1 ? 0 : 20 / 0.2 * (Math.exp(-0.2 * (times[j] - end)) - Math.exp(-0.2 * (times[j] - 1)));
			assertEquals(sum, curves.values()[0][j], 1e-6 * sum, "at " + times[j]);
		}
		assertEquals(1, model.getRegimens().size());
		assertEquals(0, model.getEvents().size());
	}

	private static Dose dose(Regimen regimen, Species species, Quantity amount, double hour) {
		Dose dose = Documents.create(Dose.class, Literals.DOSE);
		dose.setSpecies(species);
		dose.setAmount(amount);
		dose.setTime(quantity(hour, "h"));
		regimen.getDoses().add(dose);
		return dose;
	}

	@Test
	void whatIsLeftOutIsSaid() throws IOException {
		observer.setExpression("drug");
		Regimen regimen = Documents.create(Regimen.class, Literals.REGIMEN);
		regimen.setName("twice daily");
		model.getRegimens().add(regimen);
		Variant variant = Documents.create(Variant.class, Literals.VARIANT);
		variant.setName("child");
		model.getVariants().add(variant);
		List<String> warnings = SbmlWriter.write(model).messages().stream().filter(m -> m.severity() == Severity.WARNING)
				.map(SbmlMessage::toString).toList();
		assertEquals(2, warnings.size(), warnings.toString());
		assertTrue(warnings.get(0).contains("'twice daily'") && warnings.get(1).contains("'child'"), warnings.toString());
	}

	@Test
	void whatSbmlCannotComputeIsRefused() {
		observer.setExpression("erf(drug)");
		String message = assertThrows(SbmlException.class, () -> SbmlWriter.write(model)).getMessage();
		assertTrue(message.contains("observer 'seen'") && message.contains("error function"), message);
	}

	/** Letters beyond ASCII are no letters of an id. */
	@Test
	void symbolsBecomeIds() throws IOException {
		model.getSpecies().getFirst().setSymbol("α_drug");
		model.getReactions().getFirst().getKineticLaw().setExpression("CL*α_drug");
		observer.setExpression("α_drug");
		SbmlExport export = SbmlWriter.write(model);
		assertTrue(export.text().contains("id=\"u3b1_drug\"") && export.text().contains("id=\"my_model\""), export.text());
		SimulatedCurves curves = Sbml.simulate(SbmlReader.read(export.text(), Path.of("copy.xml")), new String[] { "u3b1_drug" }, 0, 5);
		assertEquals(4000 * Math.exp(-1), curves.values()[0][1], 1e-4);
	}
}
