package org.starling.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.SimulatedCurves;
import org.starling.ode.ReturnCode;

/** Models that make no sense: one message each, with the element and the line. */
class BadInputTest {

	private static final String X = "<listOfParameters><parameter id=\"x\" value=\"1\" constant=\"false\"/>"
			+ "<parameter id=\"y\" value=\"1\" constant=\"false\"/></listOfParameters>\n";

	@Test
	void circularAssignmentsAreNamed() throws IOException {
		refused(X + "<listOfRules>\n<assignmentRule variable=\"x\">" + Sbml.math(Sbml.apply("plus", Sbml.ci("y"), Sbml.cn(1)))
				+ "</assignmentRule>\n<assignmentRule variable=\"y\">" + Sbml.math(Sbml.ci("x")) + "</assignmentRule></listOfRules>",
				6, "'x'", "x → y → x");
	}

	@Test
	void aMissingFunctionIsNamed() throws IOException {
		refused(X + "<listOfRules>\n\n<rateRule variable=\"x\">" + Sbml.math("<apply><ci>hill</ci><ci>x</ci></apply>")
				+ "</rateRule></listOfRules>", 7, "hill", "'x'");
	}

	@Test
	void twoRulesForOneSymbolAreNamed() throws IOException {
		String rule = "\n<rateRule variable=\"x\">" + Sbml.math(Sbml.cn(1)) + "</rateRule>";
		refused(X + "<listOfRules>" + rule + rule + "</listOfRules>", 7, "'x'");
	}

	@Test
	void anOverdeterminedAlgebraicRuleIsNamed() throws IOException {
		String rule = "\n<algebraicRule>" + Sbml.math(Sbml.apply("minus", Sbml.ci("x"), Sbml.cn(2))) + "</algebraicRule>";
		refused("<listOfParameters><parameter id=\"x\" value=\"1\" constant=\"false\"/></listOfParameters>\n<listOfRules>" + rule + rule
				+ "</listOfRules>", 7, "algebraic");
	}

	@Test
	void aMissingValueIsNamed() throws IOException {
		refused("\n<listOfParameters><parameter id=\"k\" constant=\"true\"/></listOfParameters>", 5, "'k'");
	}

	@Test
	void whatIsNoNumberIsNamed() throws IOException {
		refused(X.replace("\"x\" value=\"1\"", "\"x\" value=\"one\""), 4, "parameter 'x'", "'one'");
		refused(X.replace("\"x\" value=\"1\"", "\"x\" value=\"1e999\""), 4, "parameter 'x'", "'1e999'");
		refused(X + "<listOfRules>\n<rateRule variable=\"x\">" + Sbml.math("<cn type=\"e-notation\">1<sep/>999</cn>")
				+ "</rateRule></listOfRules>", 6, "rateRule 'x'", "1e999");
	}

	@Test
	void formulasOfNothingKnownAreNamed() throws IOException {
		refused(X + "<listOfRules>\n<rateRule variable=\"x\">" + Sbml.math("<apply><bessel/><ci>x</ci></apply>")
				+ "</rateRule></listOfRules>", 6, "rateRule 'x'");
		refused(X + "<listOfRules>\n<rateRule variable=\"x\">"
				+ Sbml.math("<apply><exp/>".repeat(300) + Sbml.ci("x") + "</apply>".repeat(300)) + "</rateRule></listOfRules>", 6,
				"inside one another");
	}

	/** A constant may be no number as long as nothing that changes depends on it. */
	@Test
	void notANumberEndsTheRunWithItsState() throws IOException {
		String nan = X.replace("<parameter id=\"y\" value=\"1\" constant=\"false\"/>",
				"<parameter id=\"y\" value=\"NaN\" constant=\"true\"/>");
		assertEquals(ReturnCode.SUCCESS, run(nan).returnCode());
		for (String wrong : List.of(X.replace("<parameter id=\"x\" value=\"1\"", "<parameter id=\"x\" value=\"NaN\""), nan)) {
			SimulatedCurves curves = run(wrong + "<listOfRules><rateRule variable=\"x\">" + Sbml.math(Sbml.ci("y")) + "</rateRule></listOfRules>");
			assertEquals(ReturnCode.NOT_FINITE, curves.returnCode());
			assertTrue(curves.message().contains("'x'"), curves.message());
		}
	}

	private static SimulatedCurves run(String lists) throws IOException {
		return Sbml.simulate(SbmlReader.read(Sbml.level3(lists), Path.of("bad.xml")), new String[] { "x" }, 0, 1);
	}

	private static void refused(String lists, int line, String... words) throws IOException {
		List<SbmlMessage> errors = Sbml.withinSeconds(() -> {
			try {
				return SbmlReader.read(Sbml.level3(lists), Path.of("bad.xml")).problems();
			} catch (SbmlException e) {
				return e.messages();
			}
		}).stream().filter(m -> m.severity() == SbmlMessage.Severity.ERROR).toList();
		assertEquals(1, errors.size(), errors.toString());
		assertEquals(line, errors.getFirst().line(), errors.toString());
		for (String word : words) {
			assertTrue(errors.getFirst().toString().contains(word), errors + " names " + word);
		}
	}
}
