package org.starling.pbpk.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.ensemble.ParameterDistribution;
import org.starling.kinetics.ensemble.RefusedVariantException;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.Build;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.IndividualSettings;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.Route;
import org.starling.tables.csv.DelimitedWriter;

/** Subjects in a whole-body model against the closed form of each of them, and in files. */
class ModelPopulationTest {

	private static final double HOURS = 60 * 24;
	private static final double RATE = 30;

	private final Model model = Build.model(PbpkSettings.of(Build.base("drug"), Species.HUMAN)
			.withDrug(Build.drug(Build.base("drug"), Build.enzyme("CYP3A4", 400)))
			.withDoses(List.of(DoseSettings.single(Route.INFUSION, RATE * HOURS, "umol").over(HOURS))));
	private final ModelSimulator simulator = ModelSimulator.of(model, null, Build.SOLVERS);
	private final SimulationSetup setup = SimulationSetup.at(0, HOURS).withSolver(Build.TIGHT)
			.withDoses(Dosing.of(model.getRegimens().getFirst(), simulator.system())).withOutputs("blood", "mass_balance");

	@TempDir
	Path temp;

	private ModelPopulation of(SubjectSource subjects, VariedParameters varied) {
		return ModelPopulation.of(subjects, model, simulator, setup, varied, false);
	}

	/**
	 * At steady state the concentration in blood is rate over hepatic clearance, {@code Q·CLint·fu/R / (Q + CLint·fu/R)} with the
	 * subject's own flow and clearance, which is 400 L/h times liver volume, microsomal protein and enzyme over those of the model's
	 * man of 30 years (Rostami-Hodjegan and Tucker 2007; Barter et al. 2008).
	 */
	@Test
	void eachSubjectHasTheSteadyStateOfItsOwnFlowAndEnzyme() {
		ModelPopulation population = of(VirtualPopulation.generate(PopulationSettings.of(4), 2), VariedParameters.NONE);
		assertTrue(population.isWholeBody());
		assertEquals(List.of(new OrganClearance("CLint_CYP3A4", Organ.LIVER, "CYP3A4")), population.clearances());
		double liver = simulator.valueAtStart("V_liver", setup);
		for (int i = 0; i < population.size(); i++) {
			VirtualSubject s = population.subjects().subject(i);
			Physiology body = s.body().orElseThrow();
			double age = s.person().orElseThrow().ageYears();
			double protein = Math.pow(10, 1.407 + 0.0158 * age - 0.00038 * age * age + 0.0000024 * age * age * age)
					/ Math.pow(10, 1.407 + 0.0158 * 30 - 0.00038 * 900 + 0.0000024 * 27000);
			double intrinsic = 400 * body.organ(Organ.LIVER).volumeLitre() / liver * protein * s.factors().get("MPPGL")
					* s.factors().get("CYP3A4") * 0.2 / 0.9;
			double clearance = body.hepaticFlow() * intrinsic / (body.hepaticFlow() + intrinsic);
			Map<String, Double> values = population.variant(i).values();
			SimulatedCurves curves = simulator.run(setup.withOverrides(values));
			double blood = curves.curve("blood")[1] / 0.3;
			assertEquals(RATE / clearance, blood, 1e-6 * RATE / clearance, "subject " + i);
			assertEquals(RATE * HOURS, curves.curve("mass_balance")[1], 1e-6 * RATE * HOURS);
			assertEquals(body.cardiacOutput().value(), simulator.valueAtStart("Q_lung", setup.withOverrides(values)),
					body.has(Organ.UTERUS) ? body.organ(Organ.UTERUS).bloodFlowLitrePerHour() + 1e-6 : 1e-6);
		}
	}

	/** 30 umol/h for the model's 73 kg: a person of twice the weight gets twice as much over the same time. */
	@Test
	void dosesCanBeInProportionToBodyWeight() throws IOException {
		Path file = Files.writeString(temp.resolve("heavy.csv"), "sex,age,height,weight\nm,30,190,146\n");
		var doses = of(SubjectTable.read(file, Species.HUMAN), VariedParameters.NONE).withDosesByWeight().variant(0).doses();
		assertEquals(2 * RATE * HOURS, doses.getFirst().amount(), 1e-9 * RATE * HOURS);
		assertEquals(setup.doses().getFirst().inflowValue(), doses.getFirst().inflowValue());
	}

	@Test
	void aPopulationWrittenToAFileIsTheSameWhenItIsReadBack() throws IOException {
		VariedParameters varied = new VariedParameters(List.of(ParameterDistribution.parse("fup=lognormal(cv=0.5)")), List.of(),
				Map.of("fup", new Bounds(0.15, 0.25)), 5);
		ModelPopulation drawn = of(VirtualPopulation.generate(PopulationSettings.of(3), 5), varied);
		Path file = temp.resolve("population.csv");
		DelimitedWriter.write(PopulationTables.of(List.of(drawn.stated(0), drawn.stated(1), drawn.stated(2))), file);
		ModelPopulation read = of(SubjectTable.read(file, Species.HUMAN), VariedParameters.NONE);
		for (int i = 0; i < 3; i++) {
			assertEquals(drawn.variant(i), read.variant(i));
			assertTrue(new Bounds(0.15, 0.25).contains(read.variant(i).values().get("fup")));
		}
	}

	@Test
	void aBadRowIsNamedByLineAndColumnAndTheOthersStand() throws IOException {
		Path file = Files.writeString(temp.resolve("mine.csv"), """
				id,sex,age,height [m],weight,V_liver [mL],CYP3A4,CLint_CYP3A4
				Ann,f,34,1.65,61,1500,,
				Bob,x,34,1.65,61,1500,,
				Cid,m,old,1.75,61,,,
				Dan,m,34,1.75,-61,,,
				Eve,f,34,1.65,61,,2,
				Fay,f,34,1.65,61,,-2,
				Gus,m,34,1.75,75,,,77
				""");
		SubjectTable table = SubjectTable.read(file, Species.HUMAN);
		ModelPopulation population = of(table, VariedParameters.NONE);
		assertEquals(1.5, population.variant(0).values().get("V_liver"), 1e-12);
		assertEquals(165, table.subject(0).person().orElseThrow().heightCentimetre(), 1e-9);
		assertEquals(77, population.variant(6).values().get("CLint_CYP3A4"));
		List<String> problems = table.problems(20);
		assertEquals(4, problems.size());
		assertTrue(problems.get(0).contains("line 3, column \"sex\": \"x\""), problems.get(0));
		assertTrue(problems.get(1).contains("line 4, column \"age\": \"old\""), problems.get(1));
		assertTrue(problems.get(2).contains("line 5, column \"weight\""), problems.get(2));
		assertTrue(problems.get(3).contains("line 7, column \"CYP3A4\": -2"), problems.get(3));
		assertEquals("Bob", assertThrows(RefusedVariantException.class, () -> population.variant(1)).label());
	}

	/**
	 * Barter et al. 2008: microsomal protein falls from 40.16 mg/g at 30 to 30.73 at 65 years by their equation; a model of a person of 65
	 * is as that person is.
	 */
	@Test
	void clearanceIsThatOfTheModelForAPersonOfItsOwnAge() throws IOException {
		Path file = Files.writeString(temp.resolve("old.csv"), "sex,age,height,weight\nm,65,176,73\n");
		SubjectTable old = SubjectTable.read(file, Species.HUMAN);
		double liver = old.subject(0).body().orElseThrow().organ(Organ.LIVER).volumeLitre() / simulator.valueAtStart("V_liver", setup);
		assertEquals(400 * liver * 30.7326 / 40.1606, of(old, VariedParameters.NONE).variant(0).values().get("CLint_CYP3A4"), 0.01);
		PbpkSettings settings = PbpkSettings.of(Build.base("drug"), Species.HUMAN)
				.withDrug(Build.drug(Build.base("drug"), Build.enzyme("CYP3A4", 400)))
				.withIndividual(new IndividualSettings(Sex.MALE, 65, 73, 176));
		Model own = Build.model(settings);
		ModelSimulator same = ModelSimulator.of(own, null, Build.SOLVERS);
		assertEquals(Species.HUMAN, ModelBody.species(own).orElseThrow());
		assertEquals(400, ModelPopulation.of(old, own, same, SimulationSetup.at(0, 1), VariedParameters.NONE, false).variant(0).values()
				.getOrDefault("CLint_CYP3A4", 400.0), 1e-9);
	}

	@Test
	void columnsThatContradictOrThatTheModelDoesNotHaveAreRefused() throws IOException {
		Path half = Files.writeString(temp.resolve("half.csv"), "id,sex,age\n1,m,30\n");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SubjectTable.read(half, Species.HUMAN)).getMessage()
				.contains("height, weight"));
		Path unknown = Files.writeString(temp.resolve("unknown.csv"), "id,CLrenal\n1,3\n");
		SubjectTable table = SubjectTable.read(unknown, Species.HUMAN);
		assertTrue(assertThrows(RefusedVariantException.class, () -> of(table, VariedParameters.NONE).variant(0)).getMessage()
				.contains("CLrenal"));
		assertEquals(Map.of(), ModelPopulation.of(table, model, simulator, setup, VariedParameters.NONE, true).variant(0).values());
		VariedParameters other = new VariedParameters(List.of(ParameterDistribution.parse("nothing=lognormal(cv=1)")), List.of(), Map.of(), 1);
		assertThrows(IllegalArgumentException.class, () -> of(table, other));
	}
}
