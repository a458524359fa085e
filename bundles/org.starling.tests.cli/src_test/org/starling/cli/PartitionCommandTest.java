package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedTable;

class PartitionCommandTest {

	@TempDir
	Path temp;

	private final Terminal terminal = new Terminal();

	/** 16 organs of a man, 7 methods. Theophylline hardly dissolves in fat. */
	@Test
	void aMoleculeGetsARowForEachOrganAndMethod() throws IOException {
		Path molecule = ExampleProjects.copyTo("theophylline", temp.resolve("project")).resolve("molecules/theophylline.molecule");
		Path out = temp.resolve("kp.csv");
		assertEquals(0, terminal.run("pbpk", "kp", "--molecule", molecule, "--species", "human", "--all-methods", "--out", out),
				terminal.err());
		Table table = DelimitedTable.read(out);
		assertEquals(16 * 7, table.rows());
		assertEquals("rodgers-rowland", table.texts("method").value(2));
		assertEquals(0.1, table.numbers("kp").value(2), 0.05);
		assertEquals(0, terminal.run("pbpk", "kp", "--molecule", molecule, "--species", "rat"), terminal.err());
		assertTrue(terminal.out().contains("value of human taken for rat"), terminal.out());
		assertEquals(2, terminal.run("pbpk", "kp", "--molecule", molecule, "--species", "unicorn"));
		assertTrue(terminal.err().contains("choose one of human, rat"), terminal.err());
	}

	/** From 0.25 to 73 kg by the power of 0.75: 70.6 times; a rat has 12 organs, a man 16. */
	@Test
	void bodiesAndClearancesAreTables() throws IOException {
		Path out = temp.resolve("out.csv");
		assertEquals(0, terminal.run("pbpk", "clearance", "--allometry", "rat=1", "--out", out), terminal.err());
		assertEquals(70.6, DelimitedTable.read(out).numbers("clearance").value(0), 0.1);
		assertEquals(0, terminal.run("pbpk", "physiology", "--species", "rat,human", "--out", out), terminal.err());
		Table bodies = DelimitedTable.read(out);
		int volumes = 0;
		for (int row = 0; row < bodies.rows(); row++) {
			volumes += bodies.texts("quantity").value(row).equals("volume") ? 1 : 0;
		}
		assertEquals(28, volumes);
		assertEquals(2, terminal.run("pbpk", "physiology", "--species", "human", "--weight", "20"));
		assertTrue(terminal.err().contains("human, bodyWeight"), terminal.err());
	}

	@Test
	void aTableGetsAColumnForEachMethodAndTheErrors() throws IOException {
		Path measured = Files.writeString(temp.resolve("measured.csv"), """
				CAS,Drug,Tissue,Species,fu,A.B.N,LogP,Exp_PC,pKa_Donor,pKa_Accept
				1,X,Muscle,Rat,0.3,A,2,0.2,"4.1,12",
				2,Y,Liver,Rat,0.3,B,3,4,NA,NA
				3,Z,Liver,Rat,-1,B,3,4,NA,NA
				""");
		Path out = temp.resolve("predictions.csv");
		assertEquals(1, terminal.run("pbpk", "kp", "--table", measured, "--out", out));
		Table table = DelimitedTable.read(out);
		assertEquals(3, table.rows());
		for (String method : new String[] { "poulin-theil", "berezhkovskiy", "rodgers-rowland", "schmitt", "pk-sim-standard", "consensus",
				"calibrated", "calibrated-lower", "calibrated-upper" }) {
			assertTrue(table.numbers(method).value(0) > 0, method);
		}
		assertTrue(table.texts("pKa_assumption").value(1).contains("typical of class B, base 9"));
		assertTrue(terminal.err().contains("Root-mean-square error of log10 Kp"), terminal.err());
		assertTrue(terminal.err().contains("line 4, Z, fractionUnbound: is -1; give a value from 0 to 1"), terminal.err());
	}
}
