package org.starling.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.kinetics.SimulatedCurves;

/** Own models whose answers are known in closed form, and files that must be refused in one sentence. */
class SbmlReaderTest {

	private static final String DECAY = """
			<listOfCompartments><compartment id="c" size="2" constant="true" spatialDimensions="3" units="litre"/></listOfCompartments>
			<listOfSpecies>
			<species id="s" compartment="c" initialConcentration="5" hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/>
			<species id="pi" compartment="c" initialAmount="0" hasOnlySubstanceUnits="true" boundaryCondition="false" constant="false"/>
			</listOfSpecies>
			<listOfReactions><reaction id="r" reversible="false">
			<listOfReactants><speciesReference species="s" stoichiometry="2" constant="true"/></listOfReactants>
			<listOfProducts><speciesReference species="pi" stoichiometry="1" constant="true"/></listOfProducts>
			<kineticLaw>%s<listOfLocalParameters><localParameter id="k" value="0.3"/></listOfLocalParameters></kineticLaw>
			</reaction></listOfReactions>""".formatted(Sbml.math(Sbml.apply("times", Sbml.ci("k"), Sbml.ci("c"), Sbml.ci("s"))));

	@TempDir
	Path folder;

	/** With rate k·c·s and stoichiometry 2, s = 5·exp(−2kt), and half of what vanishes from 2 L appears. */
	@Test
	void reactionWithLocalParameterAndReservedId() throws IOException {
		SbmlImport imported = Sbml.read(folder, Sbml.level3(DECAY));
		assertEquals("pi_", imported.symbol("pi"));
		SimulatedCurves curves = Sbml.simulate(imported, new String[] { "s", "s.amount", "pi_" }, 0, 1, 4);
		for (int j = 0; j < 3; j++) {
			double s = 5 * Math.exp(-0.6 * curves.times()[j]);
			assertEquals(s, curves.values()[0][j], 1e-7 * s);
			assertEquals(2 * s, curves.values()[1][j], 2e-7 * s);
			assertEquals(5 - s, curves.values()[2][j], 1e-6);
		}
		assertEquals("mol", imported.model().getSubstanceUnit());
		assertEquals("mol/L", imported.model().getSpecies().getFirst().getInitialConcentration().getUnit());
	}

	@Test
	void entityBombIsRefused() throws IOException {
		String bomb = """
				<?xml version="1.0"?>
				<!DOCTYPE sbml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>
				<sbml>&c;</sbml>""";
		String message = refusal(bomb);
		assertTrue(message.contains("line 2") && message.contains("DTD"), message);
	}

	@Test
	void malformedXmlIsRefusedWithItsLine() throws IOException {
		String message = refusal(Sbml.level3("<listOfCompartments>\n<compartment id=\"c\"\n</listOfCompartments>"));
		assertTrue(message.contains("line 6") && message.contains("not well-formed"), message);
	}

	@Test
	void deepNestingIsRefused() throws IOException {
		String message = refusal("<sbml>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</sbml>");
		assertTrue(message.contains("inside one another"), message);
	}

	@Test
	void otherDocumentsAreRefused() throws IOException {
		assertTrue(refusal("<html/>").contains("this is no SBML"));
		assertTrue(refusal("").contains("empty"));
		assertTrue(refusal("<sbml xmlns='http://www.sbml.org/sbml/level1' level='1' version='2'/>").contains("Level '1'"));
	}

	@Test
	void requiredPackageIsRefusedAtItsElement() throws IOException {
		String text = Sbml.level3("<a:listOfThings xmlns:a=\"http://www.sbml.org/sbml/level3/version1/arrays/version1\"/>")
				.replace("level=\"3\"", "xmlns:a=\"http://www.sbml.org/sbml/level3/version1/arrays/version1\" a:required=\"true\" level=\"3\"");
		String message = refusal(text);
		assertTrue(message.contains("line 4") && message.contains("listOfThings") && message.contains("arrays"), message);
	}

	@Test
	void missingReferencesAreNamed() throws IOException {
		String message = refusal(Sbml.level3("<listOfRules>\n<rateRule variable=\"x\">" + Sbml.math(Sbml.cn(1)) + "</rateRule></listOfRules>"));
		assertTrue(message.contains("line 5") && message.contains("rateRule 'x'"), message);
	}

	private String refusal(String text) throws IOException {
		return Sbml.withinSeconds(() -> assertThrows(SbmlException.class, () -> Sbml.read(folder, text))).getMessage();
	}

	/** Half an S a turn at the rate S: S = 2·exp(−t/2), until an event sets it to 5 at 1. */
	@Test
	void denominatorsOfLevel2Version1() throws IOException {
		String text = """
				<sbml xmlns="http://www.sbml.org/sbml/level2" level="2" version="1"><model id="m">
				<listOfCompartments><compartment id="c" size="1"/></listOfCompartments>
				<listOfSpecies><species id="S" compartment="c" initialAmount="2" charge="1"/></listOfSpecies>
				<listOfReactions><reaction id="r"><listOfReactants><speciesReference species="S" denominator="2"/></listOfReactants>
				<kineticLaw timeUnits="second">%s</kineticLaw></reaction></listOfReactions>
				<listOfEvents><event timeUnits="second"><trigger>%s</trigger>
				<listOfEventAssignments><eventAssignment variable="S">%s</eventAssignment></listOfEventAssignments></event></listOfEvents>
				</model></sbml>""".formatted(Sbml.math(Sbml.ci("S")), Sbml.math(Sbml.apply("gt",
				"<csymbol encoding=\"text\" definitionURL=\"http://www.sbml.org/sbml/symbols/time\">t</csymbol>", Sbml.cn(1))),
				Sbml.math(Sbml.cn(5)));
		SimulatedCurves curves = Sbml.simulate(Sbml.read(folder, text), new String[] { "S" }, 0.5, 2);
		assertEquals(2 * Math.exp(-0.25), curves.values()[0][0], 1e-7);
		assertEquals(5 * Math.exp(-0.5), curves.values()[0][1], 1e-6);
	}
}
