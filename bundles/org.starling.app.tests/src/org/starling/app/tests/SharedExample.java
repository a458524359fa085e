package org.starling.app.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.actions.ActionFactory;
import org.starling.ui.editors.DocumentEditor;

/**
 * One copy of the example and its open editors for the tests of a class, because to copy, check, open and close costs more than most
 * of them do. What a test leaves unsaved is reverted; after a test that changed a file the next gets another copy. UI thread.
 */
final class SharedExample {

	private final String name;
	private IProject project;
	private Map<Path, String> files = Map.of();

	/** @param name of the project */
	SharedExample(String name) {
		this.name = name;
	}

	/** The project as the example made it. */
	IProject project() throws IOException, CoreException {
		if (project == null) {
			project = EditorHands.example(name);
			files = files();
		}
		return project;
	}

	/** For after each test. */
	void tidy() throws IOException, CoreException {
		for (IEditorReference reference : Workbench.page().getEditorReferences()) {
			if (reference.getEditor(false) instanceof DocumentEditor editor && project.equals(editor.file().getProject()) && editor.isDirty()) {
				closeCells(editor);
				editor.actions().action(ActionFactory.REVERT.getId()).run();
			}
		}
		if (project != null && !files.equals(files())) {
			end();
		}
	}

	/** A cell that is still open keeps what was typed. */
	private static void closeCells(DocumentEditor editor) {
		for (Text cell : Workbench.find((Composite) editor.getActivePageInstance().getPartControl(), Text.class,
				t -> t.getParent() instanceof org.eclipse.swt.widgets.Table && t.isVisible())) {
			cell.notifyListeners(SWT.DefaultSelection, new Event());
		}
	}

	/** For after all tests. */
	void end() throws CoreException {
		Workbench.page().closeAllEditors(false);
		if (project != null) {
			project.delete(true, true, null);
			project = null;
		}
	}

	private Map<Path, String> files() throws IOException {
		Map<Path, String> found = new TreeMap<>();
		try (Stream<Path> all = Files.walk(project.getLocation().toPath())) {
			all.filter(Files::isRegularFile).forEach(file -> found.put(file, sizeAndTime(file)));
		}
		return found;
	}

	private static String sizeAndTime(Path file) {
		try {
			return Files.size(file) + " " + Files.getLastModifiedTime(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
