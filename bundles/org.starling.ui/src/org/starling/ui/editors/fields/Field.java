package org.starling.ui.editors.fields;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.starling.ui.emf.Commands;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.Pending;
import org.starling.ui.emf.Problem;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.tables.AccessibleName;

/**
 * A control bound to one value. What is typed is checked at once and marked when it is wrong; it becomes one undoable
 * command when the person leaves the field or presses Enter; a wrong text never reaches the model. UI thread only.
 */
public abstract class Field implements Pending {

	/** Key of the control's data; the value is the field. */
	public static final String KEY = "org.starling.ui.field"; //$NON-NLS-1$

	private final EditContext context;
	private final Supplier<? extends EObject> owner;
	private final ValueAccess access;
	private final String toolTip;
	private ControlDecoration mark;
	private boolean showing;
	private boolean touched;

	protected Field(EditContext context, Supplier<? extends EObject> owner, ValueAccess access, String toolTip) {
		this.context = context;
		this.owner = owner;
		this.access = access;
		this.toolTip = toolTip;
	}

	/** Called once by the subclass when the control is there. */
	protected final void bind(Control control) {
		control.setData(KEY, this);
		control.setToolTipText(toolTip);
		control.getAccessible().addAccessibleListener(new AccessibleName(access.label()));
		mark = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
		mark.hide();
		control.addListener(SWT.FocusIn, e -> context.select(owner() == null ? List.of() : List.of(owner())));
		control.addDisposeListener(e -> context.pending(this, false));
	}

	public abstract Control control();

	protected abstract String typed();

	protected abstract void show(String text);

	/** For what a field shows beyond its text, such as a list of choices. */
	protected void prepare(EObject object) {
		// most fields show a text alone
	}

	protected final EObject owner() {
		return owner.get();
	}

	protected final EditContext context() {
		return context;
	}

	public final ValueAccess access() {
		return access;
	}

	/** Called by the subclass whenever the text in the control changed. */
	protected final void edited() {
		if (!showing && owner() != null) {
			touched = true;
			context.pending(this, isPending());
			decorate();
		}
	}

	private boolean isPending() {
		return touched && owner() != null && !typed().equals(access.text(owner()));
	}

	/** Shows the model's value, unless something is being typed. */
	public final void refresh() {
		if (control().isDisposed()) {
			return;
		}
		EObject object = owner();
		control().setEnabled(object != null && access.editable(object));
		if (object == null || !isPending()) {
			showModel(object);
		}
		decorate();
	}

	private void showModel(EObject object) {
		showing = true;
		try {
			if (object != null) {
				prepare(object);
			}
			String text = object == null ? "" : access.text(object); //$NON-NLS-1$
			if (!text.equals(typed())) {
				show(text);
			}
		} finally {
			showing = false;
			touched = false;
		}
		context.pending(this, false);
	}

	@Override
	public final void commit() {
		EObject object = owner();
		if (object == null || !isPending()) {
			return;
		}
		try {
			Command command = access.change(context.domain(), object, typed());
			if (command != null) {
				context.execute(Commands.changeLabel(object, access), command);
			}
			showModel(object);
		} catch (InvalidValueException e) {
			context.report(e.getMessage());
		}
		decorate();
	}

	@Override
	public final void cancel() {
		showModel(owner());
		decorate();
	}

	/** The message of a text that can't be written to the model; null when it can. */
	public final String error() {
		EObject object = owner();
		if (object == null || !isPending()) {
			return null;
		}
		try {
			access.change(context.domain(), object, typed());
			return null;
		} catch (InvalidValueException e) {
			return e.getMessage();
		}
	}

	private void decorate() {
		String error = error();
		List<Problem> problems = owner() == null ? List.of() : context.problems(owner(), access);
		if (error == null && problems.isEmpty()) {
			mark.hide();
			return;
		}
		String text = error != null ? error : String.join("\n", problems.stream().map(Problem::text).toList()); //$NON-NLS-1$
		Problem.Severity severity = error != null ? Problem.Severity.ERROR : problems.get(0).severity();
		mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(decoration(severity)).getImage());
		if (!Objects.equals(text, mark.getDescriptionText())) {
			mark.setDescriptionText(text);
		}
		mark.show();
	}

	private static String decoration(Problem.Severity severity) {
		return switch (severity) {
		case ERROR -> FieldDecorationRegistry.DEC_ERROR;
		case WARNING -> FieldDecorationRegistry.DEC_WARNING;
		case INFO -> FieldDecorationRegistry.DEC_INFORMATION;
		};
	}

	/** What the mark beside the field says; null when there is none. */
	public final String message() {
		return mark.isVisible() ? mark.getDescriptionText() : null;
	}

	/** Puts the cursor here when this field shows the feature; false when it does not. */
	public boolean reveal(EObject object, EStructuralFeature feature) {
		if (owner() == null || feature == null || !access.concerns(owner(), object, feature)) {
			return false;
		}
		control().setFocus();
		return true;
	}
}
