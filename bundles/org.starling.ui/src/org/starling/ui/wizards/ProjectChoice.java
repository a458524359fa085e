package org.starling.ui.wizards;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.starling.ui.explorer.ExplorerLabelProvider;
import org.starling.ui.explorer.WorkspaceProjects;

/** Lets a person choose one of the open projects, or name a new one. Takes two rows of a grid of two columns. */
final class ProjectChoice {

	private final List<IProject> projects = new ArrayList<>();
	private final Combo combo;
	private final Label titleLabel;
	private final Text title;

	/** @param preferred project to propose, may be null */
	ProjectChoice(Composite parent, IProject preferred, Runnable changed) {
		label(parent, Messages.Project_label);
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		WorkspaceProjects.all().stream().filter(IProject::isOpen).forEach(projects::add);
		ExplorerLabelProvider labels = new ExplorerLabelProvider();
		projects.forEach(p -> combo.add(labels.getText(p)));
		combo.add(Messages.Project_new);
		combo.select(Math.max(0, projects.indexOf(preferred)));
		titleLabel = label(parent, Messages.Project_title);
		title = new Text(parent, SWT.BORDER | SWT.SINGLE);
		title.setText(Messages.Project_defaultTitle);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			enable();
			changed.run();
		}));
		title.addModifyListener(e -> changed.run());
		enable();
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		return label;
	}

	private void enable() {
		title.setEnabled(selected() == null);
		titleLabel.setEnabled(selected() == null);
	}

	/** The chosen project, or null for a new one. */
	IProject selected() {
		int index = combo.getSelectionIndex();
		return index >= 0 && index < projects.size() ? projects.get(index) : null;
	}

	ProjectTarget target() {
		return selected() != null ? ProjectTarget.of(selected()) : ProjectTarget.create(title.getText().strip());
	}

	/** What is wrong with the choice, or null. */
	String problem() {
		if (selected() != null) {
			return null;
		}
		if (title.getText().isBlank()) {
			return Messages.Project_noTitle;
		}
		return Files.exists(ProjectTarget.defaultFolder(title.getText()))
				? NLS.bind(Messages.Project_exists, ProjectTarget.defaultFolder(title.getText())) : null;
	}
}
