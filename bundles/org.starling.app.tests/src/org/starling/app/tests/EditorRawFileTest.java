package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.quantization.ui.file.RawFileEditor;

/** A person looks at files of a mass spectrometer that are in no project: a whole one, a cut one, and one with spectra. */
class EditorRawFileTest {

	@AfterEach
	void close() {
		Workbench.page().closeAllEditors(false);
	}

	private static RawFileEditor open(Path file) throws PartInitException {
		RawFileEditor editor = (RawFileEditor) IDE.openEditorOnFileStore(Workbench.page(), EFS.getLocalFileSystem().getStore(file.toUri()));
		Workbench.waitFor("the file", () -> editor.chart().shown() != null || !editor.banner().isEmpty());
		return editor;
	}

	@Test
	void chromatogramsSpectraAndDamage(@TempDir Path folder) throws IOException, PartInitException {
		SyntheticRun.write(folder);
		Path whole = folder.resolve("raw/18.mzML");
		RawFileEditor editor = open(whole);
		assertEquals("", editor.banner());
		assertEquals("min", editor.chart().shown().x().unit());
		editor.list().selectAll();
		EditorHands.idle();
		assertEquals(2, editor.chart().shown().series().size(), "both chromatograms over each other");
		Workbench.waitFor("the chart", () -> editor.chart().canvas().isUpToDate());
		Workbench.screenshot("raw-file-srm");
		byte[] bytes = Files.readAllBytes(whole);
		Path cut = Files.write(folder.resolve("cut.mzML"), java.util.Arrays.copyOf(bytes, bytes.length * 3 / 4));
		RawFileEditor damaged = open(cut);
		Workbench.waitFor("what was read", () -> damaged.chart().shown() != null);
		assertTrue(damaged.banner().contains("byte ") && damaged.banner().contains("the file ends"), damaged.banner());
		assertEquals(1, damaged.list().texts().size(), "the chromatogram before the damage is shown");
		Workbench.screenshot("raw-file-damaged");
	}

	@Test
	void sumsOverMasses(@TempDir Path folder) throws IOException, PartInitException {
		Path file = Files.writeString(folder.resolve("scans.mzML"), SyntheticRun.spectra());
		RawFileEditor editor = open(file);
		Workbench.waitFor("a spectrum", () -> editor.spectrumChart().shown() != null);
		Composite page = editor.list().control().getParent();
		Workbench.find(page, Text.class, t -> "Centre of the window in m/z".equals(t.getToolTipText())).getFirst().setText("500.2");
		WizardHands.press(page.getShell(), "Extract");
		Workbench.waitFor("the sum", () -> editor.list().texts().size() == 2);
		double[] signal = editor.chart().shown().series().getFirst().y();
		assertEquals(1000, signal[signal.length / 2], 1e-9, "of the peaks of each spectrum the one at 500.2 alone");
		Workbench.waitFor("the charts", () -> editor.chart().canvas().isUpToDate() && editor.spectrumChart().canvas().isUpToDate());
		Button add = WizardHands.button(page.getShell(), "Extract");
		assertTrue(add.isEnabled());
		Workbench.screenshot("raw-file-spectra");
	}
}
