package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.chart.SeriesSpec;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.quantization.CoordinateScan;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.model.quantization.EnergyDifference;
import org.starling.model.quantization.EnergyDriver;
import org.starling.model.quantization.EnergyTerm;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.quantization.energies.CalculationInput;
import org.starling.quantization.ui.energies.CalculationsPage;
import org.starling.quantization.ui.energies.ConvergencePage;
import org.starling.quantization.ui.energies.DifferencesPage;
import org.starling.quantization.ui.energies.EnergiesEditor;
import org.starling.quantization.ui.energies.OrbitalsPage;
import org.starling.quantum.optimize.InternalCoordinate.Kind;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.theme.ThemeMode;
import org.starling.ui.theme.Themes;

/** A person calculates water: energies of the Crawford group's programming projects 3 and 4 (STO-3G), −74.942079928192 and −0.049149636120 hartree. */
class EditorEnergiesTest {

	private static final double[] WATER = { 0, -0.143225816552, 0, 1.638036840407, 1.136548822547, 0, -1.638036840407, 1.136548822547, 0 };
	private static final double ANGSTROM = 0.529177210903;

	private IProject project;
	private EnergiesEditor editor;
	private EnergyCalculation field;

	@BeforeEach
	void make() throws IOException, CoreException {
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("energies");
		ProjectFolder made = ProjectFolder.create(Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocationURI()).resolve("energies"), "Energies");
		Molecule water = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		water.setName("Water");
		Conformer conformer = Documents.create(Conformer.class, MoleculePackage.Literals.CONFORMER);
		conformer.setName("as published");
		conformer.getSymbols().addAll(List.of("O", "H", "H"));
		for (double x : WATER) {
			conformer.getCoordinates().add(x * ANGSTROM);
		}
		water.getConformers().add(conformer);
		made.add(water);
		EnergyCalculations document = Documents.create(EnergyCalculations.class, Literals.ENERGY_CALCULATIONS);
		document.setName("water");
		EnergyDifference correlation = Documents.create(EnergyDifference.class, Literals.ENERGY_DIFFERENCE);
		correlation.setName("correlation");
		for (String method : List.of("mp2", "hf")) {
			EnergyCalculation calculation = Documents.create(EnergyCalculation.class, Literals.ENERGY_CALCULATION);
			calculation.setMolecule(water);
			calculation.setMethod(method);
			calculation.setBasis("STO-3G");
			calculation.setDriver(method.equals("hf") ? EnergyDriver.FREQUENCIES : EnergyDriver.ENERGY);
			document.getCalculations().add(calculation);
			EnergyTerm term = Documents.create(EnergyTerm.class, Literals.ENERGY_TERM);
			term.setCalculation(calculation);
			term.setCoefficient(method.equals("hf") ? -1 : 1);
			correlation.getTerms().add(term);
		}
		document.getDifferences().add(correlation);
		made.add(document);
		project.create(null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		editor = (EnergiesEditor) EditorHands.open(project.getFile("energies/water.energies"));
		field = editor.calculations().getCalculations().get(1);
	}

	@AfterEach
	void close() throws CoreException {
		Workbench.page().closeAllEditors(false);
		project.delete(true, true, null);
	}

	private double energy(EnergyCalculation calculation) {
		return editor.results().energies().of(CalculationInput.of(calculation)).orElseThrow().energy();
	}

	private void calculate(List<EnergyCalculation> calculations) {
		editor.results().start(calculations);
		assertTrue(editor.results().isRunning());
		Workbench.waitFor(() -> "the calculations: " + editor.results().problem(), () -> !editor.results().isRunning());
	}

	@Test
	void waterIsCalculatedLookedAtChangedAndStopped() throws IOException, CoreException {
		Display.getCurrent().setCursorLocation(Workbench.shell().toDisplay(3, 3));
		EditorHands.page(editor, CalculationsPage.ID);
		CalculationsPage calculations = (CalculationsPage) editor.getActivePageInstance();
		Workbench.waitFor("two to do", () -> calculations.notices().contains("to be done: 2"));
		calculate(editor.results().open());
		assertEquals(-74.942079928192, energy(field), 1e-7);
		assertEquals(-74.942079928192 - 0.049149636120, energy(editor.calculations().getCalculations().getFirst()), 1e-7);
		assertTrue(calculations.cells().get(1).contains("-74.942080"), calculations.cells().toString());
		assertTrue(calculations.notices().contains("all up to date"), calculations.notices());
		Workbench.screenshot("energies-calculations");

		EditorHands.page(editor, OrbitalsPage.ID);
		OrbitalsPage orbitals = (OrbitalsPage) editor.getActivePageInstance();
		Workbench.waitFor("an orbital in space", () -> orbitals.shown() != null && orbitals.view().scene().surfaces().size() == 2
				&& orbitals.view().isUpToDate());
		assertEquals(3, orbitals.view().scene().atoms().size());
		Workbench.screenshot("energies-orbitals");
		properties(orbitals);
		EditorHands.page(editor, ConvergencePage.ID);
		ConvergencePage convergence = (ConvergencePage) editor.getActivePageInstance();
		Workbench.waitFor("the iterations", () -> convergence.shown() != null
				&& Workbench.find(Workbench.shell(), ChartCanvas.class, ChartCanvas::isVisible).stream().allMatch(ChartCanvas::isUpToDate));
		Workbench.screenshot("energies-convergence");
		EditorHands.page(editor, DifferencesPage.ID);
		DifferencesPage differences = (DifferencesPage) editor.getActivePageInstance();
		assertTrue(differences.cells().getFirst().contains("-0.049150"), differences.cells().toString());
		assertTrue(differences.cells().getFirst().stream().anyMatch(cell -> cell.contains("should not be subtracted")), differences.cells().toString());
		Workbench.screenshot("energies-differences");
		Themes.apply(ThemeMode.DARK);
		try {
			Workbench.screenshot("dark-energies-differences");
			EditorHands.page(editor, OrbitalsPage.ID);
			Workbench.waitFor("the orbital", () -> orbitals.view().isUpToDate());
			Workbench.screenshot("dark-energies-orbitals");
			orbitals.showProperty(4);
			Workbench.screenshot("dark-energies-gas");
			EditorHands.page(editor, CalculationsPage.ID);
			Workbench.screenshot("dark-energies-calculations");
		} finally {
			Themes.apply(ThemeMode.LIGHT);
		}

		editor.context().execute("Change basis", SetCommand.create(editor.getEditingDomain(), field, Literals.ENERGY_CALCULATION__BASIS, "6-31G"));
		assertEquals("converged, stale", editor.results().state(field));
		EditorHands.undo(editor);
		assertEquals("converged", editor.results().state(field));
		EditorHands.redo(editor);
		assertEquals(List.of(field), editor.results().open());
		angle(differences);
		CoordinateScan scan = Documents.create(CoordinateScan.class, Literals.COORDINATE_SCAN);
		scan.setPoints(100_000);
		editor.context().execute("Energies alone",
				SetCommand.create(editor.getEditingDomain(), field, Literals.ENERGY_CALCULATION__DRIVER, EnergyDriver.ENERGY));
		editor.context().execute("Add scan", SetCommand.create(editor.getEditingDomain(), field, Literals.ENERGY_CALCULATION__SCAN, scan));
		editor.doSave(new NullProgressMonitor());
		editor.results().start(List.of(field));
		Workbench.waitFor("an iteration", () -> editor.results().state(field).contains("iteration"));
		editor.results().cancel();
		Workbench.waitFor("the end", () -> !editor.results().isRunning());
		assertFalse(editor.isDirty());
		assertTrue(editor.results().open().contains(field), editor.results().state(field));
	}

	/** The numbers of the atoms say what is scanned, which is one step of undo; the curve stands among the differences. */
	private void angle(DifferencesPage differences) throws IOException {
		Composite form = EditorHands.page(editor, CalculationsPage.ID);
		EnergyCalculation bent = editor.calculations().getCalculations().getFirst();
		EditorHands.type(EditorHands.field(form, "Atoms of a scan"), "2,1,3");
		assertEquals(List.of(3, 90.0, 130.0, 9), List.of(bent.getScan().getThird(), bent.getScan().getFrom(), bent.getScan().getTo(), bent.getScan().getPoints()));
		EditorHands.undo(editor);
		assertNull(bent.getScan());
		EditorHands.redo(editor);
		EditorHands.type(EditorHands.field(form, "Points of the scan"), "3");
		FormToolkit.ensureVisible(EditorHands.field(form, "Points of the scan").control());
		Workbench.screenshot("energies-scan-form");
		editor.doSave(new NullProgressMonitor());
		calculate(List.of(bent));
		EditorHands.page(editor, DifferencesPage.ID);
		Workbench.waitFor("the curve", () -> differences.scan(Kind.ANGLE) != null);
		SeriesSpec curve = differences.scan(Kind.ANGLE).series().getFirst();
		assertArrayEquals(new double[] { 90, 110, 130 }, curve.x());
		assertEquals(0, Arrays.stream(curve.y()).min().orElseThrow());
		Workbench.screenshot("energies-scan");
	}

	/** Charges of Mulliken of the group's project 3: −0.253146 and 0.126573. */
	private static void properties(OrbitalsPage orbitals) throws IOException {
		Table list = Workbench.find(Workbench.shell(), Table.class, t -> t.isVisible() && (t.getStyle() & SWT.CHECK) != 0).getFirst();
		list.select(1);
		list.notifyListeners(SWT.Selection, new Event());
		orbitals.showProperty(3);
		Workbench.waitFor("the vibrations", () -> orbitals.property().rows() == 3);
		Workbench.screenshot("energies-vibrations");
		orbitals.showProperty(1);
		assertArrayEquals(new double[] { -0.253146, 0.126573, 0.126573 }, orbitals.property().numbers("Mulliken").values(), 1e-5);
		Workbench.screenshot("energies-charges");
		orbitals.showProperty(2);
		assertEquals(2, orbitals.property().rows());
		Workbench.screenshot("energies-bonds");
		orbitals.showProperty(0);
	}
}
