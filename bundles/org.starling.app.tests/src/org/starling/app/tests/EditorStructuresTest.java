package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.starling.model.study.Compound;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.star.structure.StructureTables;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.structure.StructurePage;
import org.starling.ui.theme.ThemeMode;

/** The structures of the example's study are drawn beside their exposures, and its pairs are those of the table that the command line writes. */
class EditorStructuresTest {

	@AfterEach
	void light() {
		Workbench.look(ThemeMode.LIGHT);
	}

	@Test
	void structuresAndPairs() throws IOException, CoreException {
		IProject project = EditorHands.example("structures-page", "star");
		IFile file = project.getFile("studies/serms.study");
		Path study = Path.of(file.getLocationURI());
		Files.writeString(study, Files.readString(study).replace("replicates=\"1000\"", "replicates=\"10\""));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		DocumentEditor editor = EditorHands.open(file);
		StructurePage page = (StructurePage) editor.openPage(StructurePage.ID);
		Workbench.waitFor("the compounds", () -> page.structures() != null);
		Workbench.waitFor("the first drawings", () -> page.drawings() > 0);
		var pairs = StructureTables.pairs(page.structures());
		int measures = page.structures().pairs().getFirst().changes().size();
		List<List<String>> written = IntStream.range(0, pairs.rows() / measures).map(i -> i * measures)
				.mapToObj(i -> List.of(pairs.texts("kind").values()[i], pairs.texts("first").values()[i], pairs.texts("second").values()[i])).toList();
		assertEquals(written, page.pairCells().stream().map(row -> List.of(row.get(0), row.get(2), row.get(3))).toList());
		assertTrue(page.pairCells().stream().anyMatch(row -> row.get(1).contains(">>")), "a matched pair");
		Workbench.screenshot("study-structures");
		if (Workbench.takesPictures()) {
			Workbench.look(ThemeMode.DARK);
			Workbench.screenshot("study-structures-dark");
		}
		Table compounds = Workbench.find(Workbench.shell(), Table.class,
				t -> t.isVisible() && t.getColumnCount() > 1 && t.getColumn(1).getText().equals("Structure")).getFirst();
		for (int row = 0; row < compounds.getItemCount(); row++) {
			compounds.showItem(compounds.getItem(row));
			Workbench.rest();
		}
		Workbench.waitFor(() -> "six drawings, not " + page.drawings(), () -> page.drawings() == 6);
		Compound first = ((Study) editor.document()).getCompounds().getFirst();
		editor.context().execute("no molecule", SetCommand.create(editor.context().domain(), first, StudyPackage.Literals.COMPOUND__MOLECULE, null));
		Workbench.waitFor("what is missing", () -> page.notices().contains("No SMILES of " + first.getName()));
		Workbench.screenshot("study-structures-missing");
		EditorHands.close(editor);
	}
}
