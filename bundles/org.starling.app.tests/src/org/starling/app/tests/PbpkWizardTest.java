package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.pkmodel.Model;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.explorer.Category;
import org.starling.ui.pbpk.BodyPage;
import org.starling.ui.pbpk.PopulationPage;
import org.starling.ui.wizards.PbpkWizard;

/** From a molecule to a whole-body model and its coloured organs, with what is missing said at the field. */
class PbpkWizardTest {

	private IProject project;
	private WizardDialog dialog;

	@BeforeEach
	void open() throws IOException, CoreException {
		project = EditorHands.example("pbpk-wizard");
		Workbench.waitFor("the project to be read", () -> Projects.contents(project) != null
				&& !Projects.contents(project).documents(Category.MOLECULES).isEmpty());
	}

	@AfterEach
	void close() throws CoreException {
		WizardHands.end(dialog);
	}

	private void start(IFile molecule) {
		PbpkWizard wizard = new PbpkWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(molecule));
		dialog = new WizardDialog(Workbench.shell(), wizard);
		WizardHands.open(dialog);
	}

	private void next(String what) {
		Workbench.waitFor("page to be complete before " + what, () -> dialog.getCurrentPage().isPageComplete());
		WizardHands.press(dialog.getShell(), "Next");
		Workbench.waitFor("what is computed for " + what, () -> dialog.getCurrentPage().isPageComplete());
		Workbench.find(dialog.getShell(), ChartCanvas.class, ChartCanvas::isVisible)
				.forEach(c -> Workbench.waitFor("the chart", c::isUpToDate));
	}

	@Test
	void aModelWithOrgansIsMadeAndColoured() throws Exception {
		IFile molecule = project.getFile("molecules/theophylline.molecule");
		whatIsMissingIsSaid(molecule);
		start(molecule);
		Workbench.waitFor("the molecule", () -> dialog.getCurrentPage().isPageComplete());
		next("the individual");
		next("the methods");
		Workbench.screenshot(dialog.getShell(), "pbpk-method");
		WizardHands.press(dialog.getShell(), "Next");
		Workbench.waitFor("the question for the elimination", () -> dialog.getCurrentPage().getErrorMessage() != null
				&& dialog.getCurrentPage().getErrorMessage().startsWith("Nothing is known that eliminates"));
		Workbench.screenshot(dialog.getShell(), "pbpk-elimination");
		Workbench.find(dialog.getShell(), Text.class, t -> t.isVisible() && t.getMessage().startsWith("not known")).getFirst().setText("5");
		Table organs = Workbench.find(dialog.getShell(), Table.class, Table::isVisible).getFirst();
		organs.getItem(EditorHands.row(organs, "brain")).setChecked(true);
		Event check = new Event();
		check.detail = SWT.CHECK;
		check.item = organs.getItem(EditorHands.row(organs, "brain"));
		organs.notifyListeners(SWT.Selection, check);
		assertEquals("permeability", organs.getItem(EditorHands.row(organs, "brain")).getText(3));
		assertFalse(WizardHands.button(dialog.getShell(), "Finish").isEnabled(), "the assumptions come first");
		next("the assumptions");
		assertFalse(Workbench.find(dialog.getShell(), StyledText.class, StyledText::isVisible).getFirst().getText().isBlank());
		WizardHands.press(dialog.getShell(), "Finish");
		Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() instanceof DocumentEditor e
				&& e.session().isLoaded() && e.document() instanceof Model m && m.getName().equals("Whole-body model"));
		DocumentEditor editor = (DocumentEditor) Workbench.page().getActiveEditor();
		Model model = (Model) editor.document();
		assertEquals(3, model.getCompartments().stream().filter(c -> "brain".equals(c.getOrgan()) && c.getParent() != null).count(),
				"blood, interstitium and cells of the brain");
		EditorHands.page(editor, BodyPage.ID);
		BodyPage page = (BodyPage) editor.getActivePageInstance();
		page.start();
		Workbench.waitFor("coloured organs", () -> page.body().hasCurves());
		Workbench.page().toggleZoom(Workbench.page().getActivePartReference());
		page.body().select("brain");
		editor.refresh();
		Workbench.screenshot("pbpk-organs");
		Workbench.page().toggleZoom(Workbench.page().getActivePartReference());
		assertEquals("", page.body().curves().problem());
		assertTrue(page.body().value("liver") > 0);
		aPopulationIsRun(editor);
	}

	private static void aPopulationIsRun(DocumentEditor editor) throws IOException {
		Composite control = EditorHands.page(editor, PopulationPage.ID);
		PopulationPage page = (PopulationPage) editor.getActivePageInstance();
		Workbench.find(control, Text.class, t -> t.getText().equals("100")).getFirst().setText("12");
		Workbench.find(control, Button.class, b -> b.getText().equals("Run")).getFirst().notifyListeners(SWT.Selection, new Event());
		Workbench.waitFor("the population", () -> page.outcome() != null);
		assertEquals(List.of(), page.outcome().failures().stream().map(f -> f.message()).toList());
		assertEquals(12, page.outcome().statistics().complete());
		Workbench.waitFor("the percentiles", () -> page.chart().isUpToDate() && page.chart().drawnFigure() != null);
		Workbench.screenshot("population");
	}

	private void whatIsMissingIsSaid(IFile molecule) throws IOException {
		Path path = molecule.getLocation().toPath();
		String whole = Files.readString(path);
		Files.writeString(path, whole.replace("key=\"logP\"", "key=\"unknown\""));
		start(molecule);
		Workbench.waitFor("the message", () -> dialog.getCurrentPage().getErrorMessage() != null);
		assertTrue(dialog.getCurrentPage().getErrorMessage().startsWith("logP: is missing"), dialog.getCurrentPage().getErrorMessage());
		assertFalse(WizardHands.button(dialog.getShell(), "Next").isEnabled());
		dialog.close();
		Files.writeString(path, whole);
	}
}
