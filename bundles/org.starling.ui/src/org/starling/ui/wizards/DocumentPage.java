package org.starling.ui.wizards;

import java.util.function.Supplier;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** The page of a wizard that makes a document: project, name, and what the kind of document needs more. */
public abstract class DocumentPage extends WizardPage {

	private final String helpContext;
	private final String proposedName;
	private ProjectChoice project;
	private Text name;
	private boolean touched;

	/** @param helpContext short id of the help context */
	protected DocumentPage(String title, String description, String proposedName, String helpContext) {
		super(title);
		setTitle(title);
		setDescription(description);
		this.proposedName = proposedName;
		this.helpContext = helpContext;
	}

	@Override
	public final void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(10, 8).applyTo(area);
		top(area);
		project = new ProjectChoice(area, ((DocumentWizard) getWizard()).preferredProject(), this::changed);
		label(area, Messages.Document_name);
		name = text(area, proposedName);
		fill(area);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui." + helpContext); //$NON-NLS-1$
		name.setFocus();
		name.selectAll();
		touched = true;
		validate();
	}

	/** Adds controls above the project. */
	protected void top(Composite area) {
		// most pages begin with the project
	}

	/** Adds controls to a grid of two columns. */
	protected abstract void fill(Composite area);

	/** What is wrong with the additional controls, or null. */
	protected abstract String problem();

	/** Whether what is not yet wrong is also complete. */
	protected boolean isReady() {
		return true;
	}

	/** A change of the project; the page may list other documents. */
	protected void projectChanged() {
		// most pages do not depend on the project
	}

	ProjectChoice projectChoice() {
		return project;
	}

	/** The project that is chosen; null for one that is yet to be made. */
	protected final IProject project() {
		return project.selected();
	}

	/** What the document shall be called. */
	protected final String name() {
		return name.getText().strip();
	}

	/** Puts a name into the field. */
	protected final void propose(String text) {
		name.setText(text);
	}

	/** To be called after each change of a control. */
	protected final void changed() {
		if (touched) {
			projectChanged();
			validate();
		}
	}

	private void validate() {
		String problem = project.problem();
		if (problem == null) {
			problem = problem();
		}
		boolean ready = isReady();
		if (problem == null && ready && name().isEmpty()) {
			problem = Messages.Document_noName;
		}
		setErrorMessage(problem);
		setPageComplete(problem == null && ready);
	}

	protected static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	protected final Text text(Composite area, String value) {
		Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(e -> changed());
		return text;
	}

	protected final Combo combo(Composite area, String... items) {
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection, e -> changed());
		return combo;
	}

	/** A number in a text field, or null when it is blank. */
	static Double number(Text field) {
		String text = field.getText().strip();
		return text.isEmpty() ? null : Double.valueOf(text);
	}

	/** A message when a field holds something that is no number above 0, else null. */
	static String positive(Text field, Supplier<String> message) {
		try {
			Double value = number(field);
			return value == null || value > 0 && Double.isFinite(value) ? null : message.get();
		} catch (NumberFormatException e) {
			return message.get();
		}
	}
}
