package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.ProjectFolder;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.explorer.WorkspaceProjects;
import org.starling.ui.wizards.Imports;

/** An SBML file goes through the import wizard; what is wrong with its units stays listed, what can't be read is refused. */
class ImportModelTest {

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2">
			<model id="decay" name="Decay of s" substanceUnits="mole" timeUnits="second" extentUnits="mole" volumeUnits="litre">
			<listOfCompartments><compartment id="c" size="2" constant="true" spatialDimensions="3" units="litre"/></listOfCompartments>
			<listOfSpecies>
			<species id="s" compartment="c" initialConcentration="5" hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/>
			<species id="pi" compartment="c" initialAmount="0" hasOnlySubstanceUnits="true" boundaryCondition="false" constant="false"/>
			</listOfSpecies>
			<listOfParameters><parameter id="k" value="0.3" units="litre" constant="true"/></listOfParameters>
			<listOfReactions><reaction id="r" reversible="false">
			<listOfReactants><speciesReference species="s" stoichiometry="1" constant="true"/></listOfReactants>
			<listOfProducts><speciesReference species="pi" stoichiometry="1" constant="true"/></listOfProducts>
			<kineticLaw><math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><ci>k</ci><ci>c</ci><ci>s</ci></apply></math></kineticLaw>
			</reaction></listOfReactions>
			</model></sbml>""";

	private WizardDialog dialog;

	@BeforeEach
	void start() throws CoreException {
		Projects.deleteAll();
	}

	@AfterEach
	void end() throws CoreException {
		WizardHands.end(dialog);
	}

	private void open(Path file) {
		dialog = Imports.of(Workbench.page().getWorkbenchWindow(), file);
		WizardHands.open(dialog);
	}

	@Test
	void aModelIsImportedWithItsWarnings(@TempDir Path folder) throws IOException, CoreException {
		open(Files.writeString(folder.resolve("decay.xml"), MODEL));
		Workbench.waitFor("the preview", () -> dialog.getCurrentPage().isPageComplete());
		String said = WizardHands.labels(dialog.getShell());
		assertTrue(said.contains("Compartments: 1  \u00b7  Species: 2  \u00b7  Reactions: 1  \u00b7  Parameters: 1"), said);
		Workbench.screenshot(dialog.getShell(), "import-model");
		Table findings = Workbench.find(dialog.getShell(), DataTable.class, DataTable::isVisible).getFirst().data();
		assertEquals("3", findings.columns().get(1).text(0), "the line of the model, in which a symbol is renamed");
		assertEquals("reaction 'r'", findings.columns().get(2).text(1), "whose rate has the wrong unit");
		WizardHands.press(dialog.getShell(), "Finish");
		Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() instanceof DocumentEditor);
		IProject project = WorkspaceProjects.all().getFirst();
		ProjectFolder opened = ProjectFolder.open(project.getLocation().toPath());
		Model model = opened.load(opened.models().getFirst().path(), Model.class);
		assertEquals("Decay of s", model.getName());
		assertEquals("k * c * s", model.getReactions().getFirst().getKineticLaw().getExpression());
		Workbench.waitFor("the warning in Problems", () -> hasUnitWarning(project));
		Workbench.screenshot("import-model-done");
	}

	private static boolean hasUnitWarning(IProject project) {
		try {
			return Arrays.stream(project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
					.anyMatch(m -> m.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_WARNING
							&& m.getAttribute(IMarker.MESSAGE, "").contains("mol"));
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void whatCanNotBeReadIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
		open(Files.writeString(folder.resolve("broken.xml"), MODEL.replace("</listOfSpecies>", "</listOfSpezies>")));
		Workbench.waitFor("the refusal", () -> dialog.getCurrentPage().getErrorMessage() != null);
		assertTrue(dialog.getErrorMessage().startsWith("Line 8"), dialog.getErrorMessage());
		assertFalse(WizardHands.button(dialog.getShell(), "Finish").isEnabled());
		assertTrue(Workbench.find(dialog.getShell(), Text.class, t -> t.getText().contains("Line: 8")).size() == 1);
		Workbench.screenshot(dialog.getShell(), "import-model-refused");
	}
}
