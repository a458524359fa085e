package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IProject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.starling.chemistry.view3d.Camera;
import org.starling.model.base.BasePackage;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.quantization.EnergyDriver;
import org.starling.quantization.ui.energies.CalculateHandler;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.molecule.ConformerMaking;
import org.starling.ui.editors.molecule.ConformersPage;
import org.starling.ui.editors.molecule.MoleculeOverviewPage;
import org.starling.ui.molecules.MoleculeImports;
import org.starling.ui.structure.view3d.MoleculeView3D;
import org.starling.ui.theme.ThemeMode;

/** Conformers are built, measured, searched, undone and taken from text; what does not fit is a problem; a text becomes molecules of the project. */
class EditorMoleculeTest {

	private DocumentEditor editor;
	private ConformersPage page;

	@AfterEach
	void light() {
		if (editor != null) {
			EditorHands.close(editor);
		}
		Workbench.look(ThemeMode.LIGHT);
	}

	private Molecule molecule() {
		return (Molecule) editor.document();
	}

	private void waitFor(ConformerMaking making, int conformers) {
		Workbench.waitFor(() -> conformers + " conformers, not " + molecule().getConformers().size() + ": " + page.said(),
				() -> making.isIdle() && molecule().getConformers().size() == conformers);
	}

	@Test
	void conformersInSpace() throws Exception {
		IProject project = EditorHands.example("molecule-page", "star");
		editor = EditorHands.open(project.getFile("molecules/tamoxifen.molecule"));
		page = (ConformersPage) editor.openPage(ConformersPage.ID);
		Workbench.rest();
		Workbench.screenshot("molecule-conformers-empty");
		MoleculeView3D view = page.view();
		assertTrue(view.scene().isEmpty());
		page.making().build();
		waitFor(page.making(), 1);
		Workbench.waitFor("the picture", () -> view.scene().atoms().size() == 57 && view.isUpToDate());
		view.pick(0);
		view.pick(1);
		assertTrue(view.measured().matches("Distance C1–C2: 1\\.(4[6-9]|5[0-6])\\d \u00c5"), view.measured()); // single bonds of carbon: 1.51 to 1.53
		view.pick(2);
		assertTrue(view.measured().matches("Angle C1–C2–C3: 1\\d\\d\\.\\d°"), view.measured());
		Workbench.screenshot("molecule-conformers");
		List<String> tools = Workbench.find(Workbench.shell(), ToolBar.class, ToolBar::isVisible).stream().flatMap(bar -> Arrays.stream(bar.getItems()))
				.map(ToolItem::getToolTipText).filter(Objects::nonNull).toList();
		assertEquals(2, tools.stream().filter(tip -> tip.startsWith("Calculate") && tip.contains("energies") || tip.contains("Refine geometry")
				|| tip.contains("next minimum")).count(), tools.toString());
		WizardDialog refine = CalculateHandler.dialog(Workbench.page().getWorkbenchWindow(), null, molecule().getConformers().getFirst(), EnergyDriver.OPTIMIZE);
		WizardHands.open(refine);
		assertTrue(WizardHands.labels(refine.getShell()).contains("The conformer \u201c"), WizardHands.labels(refine.getShell()));
		refine.close();
		Camera before = view.camera();
		Event key = new Event();
		key.keyCode = SWT.ARROW_RIGHT;
		view.notifyListeners(SWT.KeyDown, key);
		assertFalse(before.equals(view.camera()), "the arrow key turns");
		page.making().search(3, 0.3);
		Workbench.waitFor("more conformers", () -> page.making().isIdle() && molecule().getConformers().size() > 2);
		int found = molecule().getConformers().size();
		page.making().align();
		Workbench.look(ThemeMode.DARK);
		view.setLabelled(true);
		Workbench.waitFor("the dark picture", view::isUpToDate);
		Workbench.screenshot("molecule-conformers-dark");
		EditorHands.undo(editor);
		EditorHands.undo(editor);
		assertEquals(1, molecule().getConformers().size(), "the search is one step");
		EditorHands.redo(editor);
		assertEquals(found, molecule().getConformers().size());
		page.making().take("paste", "H 0 0 0\nH 0 0 x");
		Workbench.waitFor(() -> "a message that names the line, not " + page.said(), () -> page.said().contains("line "));
		editor.context().execute("triplet?", SetCommand.create(editor.context().domain(), molecule(), MoleculePackage.Literals.MOLECULE__MULTIPLICITY, 2));
		Workbench.waitFor("the multiplicity among the problems",
				() -> editor.problems().stream().anyMatch(p -> p.feature() == MoleculePackage.Literals.MOLECULE__MULTIPLICITY));
		MoleculeOverviewPage overview = (MoleculeOverviewPage) editor.openPage("overview");
		overview.ofName().take();
		Workbench.waitFor("what is not understood", () -> overview.ofName().said().contains("Tamoxifen"));
		Workbench.screenshot("molecule-overview-problem");
		editor.context().execute("name", SetCommand.create(editor.context().domain(), molecule(), BasePackage.Literals.NAMED__NAME, "ethanoic acid"));
		overview.ofName().take();
		Workbench.waitFor("the structure of the name", () -> "C2H4O2".equals(molecule().getFormula()) && !molecule().getSmiles().contains("c"));
		Workbench.screenshot("molecule-overview-of-name");
		Workbench.look(ThemeMode.LIGHT);
		for (Text field : Workbench.find(Workbench.shell(), Text.class, Text::isVisible)) {
			assertTrue(field.getForeground().getRed() < 128, "dark letters by day: " + field.getText());
		}
		MoleculeImports.text(Workbench.page().getWorkbenchWindow(), project, "CCO ethanol\nc1ccccc1 benzene\n");
		Workbench.waitFor("two molecules", () -> List.of("ethanol", "benzene").stream().allMatch(n -> project.getFile("molecules/" + n + ".molecule").exists()));
		Workbench.waitFor("the editor of the first", () -> Workbench.page().getActiveEditor() != null
				&& Workbench.page().getActiveEditor().getTitle().equals("ethanol"));
		Workbench.page().closeEditor(Workbench.page().getActiveEditor(), false);
	}
}
