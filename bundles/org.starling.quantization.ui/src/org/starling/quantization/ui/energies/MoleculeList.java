package org.starling.quantization.ui.energies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.starling.ui.explorer.Category;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectContents.DocumentNode;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.tables.AccessibleName;

/** A project's molecules to be ticked. UI thread. */
final class MoleculeList {

	private final Table table;
	private IProject project;

	/** @param changed run when others are ticked */
	MoleculeList(Composite area, Runnable changed) {
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.Field_molecules + ':');
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
		table.getAccessible().addAccessibleListener(new AccessibleName(Messages.Field_molecules));
		GridDataFactory.fillDefaults().grab(true, true).hint(280, 140).applyTo(table);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.run()));
	}

	/** Lists the molecules of a project, null for one that is yet to be made; all are ticked. */
	void show(IProject other) {
		if (other != null && other.equals(project)) {
			return;
		}
		project = other;
		table.removeAll();
		ProjectContents contents = other == null ? null : ProjectIndex.shared().contents(other);
		for (DocumentNode node : contents == null ? List.<DocumentNode>of() : contents.documents(Category.MOLECULES)) {
			if (node.problem() == null) {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setText(node.name());
				item.setData(node.file().getLocation().toPath());
				item.setChecked(true);
			}
		}
	}

	/** Ticks one alone. */
	void tick(Path file) {
		for (TableItem item : table.getItems()) {
			item.setChecked(item.getData().equals(file));
		}
	}

	/** Files of what is ticked. */
	List<Path> chosen() {
		List<Path> files = new ArrayList<>();
		for (TableItem item : table.getItems()) {
			if (item.getChecked()) {
				files.add((Path) item.getData());
			}
		}
		return files;
	}
}
