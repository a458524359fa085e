package org.starling.sdk.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStore;
import org.starling.workflow.RunContext;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportSections;
import org.starling.workflow.tck.SectionContract;

class ContractTest {

	@TempDir
	private static Path folder;
	private static ProjectFolder project;

	@BeforeAll
	static void molecules() throws IOException {
		project = ProjectFolder.create(folder.resolve("project"), "Molecules");
		add("aspirin", "CC(=O)OC1=CC=CC=C1C(=O)O");
		add("cyclosporin-like", "CC(C)CC(NC(=O)C(CC(C)C)NC(=O)C(CC(C)C)NC(=O)C(CC(C)C)NC(=O)C(CC(C)C)NC(=O)C(N)CC(C)C)C(=O)O");
	}

	private static void add(String name, String smiles) throws IOException {
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName(name);
		molecule.setSmiles(smiles);
		project.add(molecule);
	}

	@TestFactory
	Stream<DynamicTest> contract() {
		return SectionContract.checks(new RuleOfFiveSection(), project.path()).stream()
				.map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
	}

	/** Aspirin is C9H8O4 with the molar mass 180.16 g/mol, 1 donor and 4 acceptors; the peptide of six leucines has 6 x 131.17 - 5 x 18.02 g/mol and 8 NH and OH. */
	@Test
	void aspirinIsWellAndSixLeucinesAreNot() throws IOException {
		assertTrue(ReportSections.standard().all().stream().anyMatch(s -> s.id().equals("rule-of-five")), "META-INF/services is enough on a plain class path");
		ReportContent content = ReportContent.of(project, new RunStore(project.resultsFolder()), List.of(), RunContext.standard());
		Grid grid = (Grid) new RuleOfFiveSection().blocks(content).get(1);
		List<String> aspirin = grid.rows().get(0);
		assertEquals(List.of("aspirin", "180.2"), aspirin.subList(0, 2));
		assertEquals(List.of("1", "4", "0", ""), aspirin.subList(3, 7));
		List<String> peptide = grid.rows().get(1);
		assertEquals("697.0", peptide.get(1));
		assertEquals("8", peptide.get(3));
		assertEquals("poor absorption is more likely", peptide.get(6));
	}
}
