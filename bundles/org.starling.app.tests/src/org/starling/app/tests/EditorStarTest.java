package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.starling.model.study.StudyPackage;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.ProfileReader;
import org.starling.star.CompoundTable;
import org.starling.star.StarClassifier;
import org.starling.star.StarRow;
import org.starling.star.StarStudy;
import org.starling.star.StarTissues;
import org.starling.star.ThresholdFile;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.star.StarPage;

/** The matrix and the plane of the example's study show what the command line computes from the same files, and each selects in the other. */
class EditorStarTest {

	private static final String BOOTSTRAP = "replicates=\"1000\"";

	@Test
	void matrixAndPlaneShowWhatTheCommandLineComputes() throws IOException, CoreException {
		IProject project = EditorHands.example("star-page", "star");
		Path folder = Path.of(project.getLocationURI());
		IFile file = project.getFile("studies/serms.study");
		Path study = folder.resolve("studies/serms.study");
		Files.writeString(study, Files.readString(study).replace(BOOTSTRAP, "replicates=\"10\""));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		DocumentEditor editor = EditorHands.open(file);
		StarPage page = (StarPage) editor.openPage(StarPage.ID);
		Workbench.waitFor("the classes", () -> page.cells().size() == 6);
		assertEquals(commandLine(folder.resolve("data")), page.cells().stream().map(row -> row.get(0) + " " + row.get(1)).toList());
		assertTrue(page.notices().contains("invented for the simulated study"), page.notices());
		page.select("toremifene");
		assertEquals("toremifene", page.highlighted());
		Workbench.rest();
		Workbench.screenshot("study-star");
		editor.context().execute("no cut-offs", SetCommand.create(editor.context().domain(), editor.document(),
				StudyPackage.Literals.STUDY__STAR, SetCommand.UNSET_VALUE));
		Workbench.waitFor("refused classes", () -> page.cells().stream().allMatch(row -> row.get(1).equals("refused")));
		assertTrue(page.notices().contains("none are published"), page.notices());
		assertEquals("toremifene", page.highlighted(), "exposures stay, and so does the selection");
		Workbench.rest();
		Workbench.screenshot("study-star-no-cut-offs");
		EditorHands.close(editor);
	}

	/** Compound and class, as {@code starling star} writes them. */
	private static List<String> commandLine(Path data) throws IOException {
		NcaMap map = NcaMap.read(data.resolve("map.json"), Map.of("bootstrap", "{\"replicates\": 10, \"seed\": 1}"));
		StarClassifier classifier = new StarClassifier(ThresholdFile.read(data.resolve("thresholds.json")), 20_000, 1);
		return StarStudy.of(ProfileReader.read(data.resolve("samples.csv"), map), map, StarTissues.read(data.resolve("map.json")),
				CompoundTable.read(data.resolve("compounds.csv")), classifier).rows().stream().map(EditorStarTest::text).toList();
	}

	private static String text(StarRow row) {
		return row.exposure().name() + " " + (row.assessment().statedClass() == null ? row.assessment().status().name().toLowerCase(Locale.ROOT)
				: row.assessment().statedClass().id());
	}
}
