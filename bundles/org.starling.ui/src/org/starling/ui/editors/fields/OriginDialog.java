package org.starling.ui.editors.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;
import org.starling.ui.TitledDialog;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/** Origin and uncertainty of one number; OK writes all of it as one command. */
final class OriginDialog extends TitledDialog {

	private final EditContext context;
	private final Quantity quantity;
	private final Quantity draft;
	private final String label;
	private final Map<ValueAccess, Control> inputs = new LinkedHashMap<>();

	OriginDialog(Shell shell, EditContext context, Quantity quantity, String label) {
		super(shell, Messages.Origin_title, NLS.bind(Messages.Origin_of, label), Messages.Origin_help, 2);
		this.context = context;
		this.quantity = quantity;
		this.label = label;
		draft = EcoreUtil.copy(quantity);
		if (draft.getOrigin() == null) {
			draft.setOrigin(BaseFactory.eINSTANCE.createOrigin());
		}
	}

	@Override
	protected void fill(Composite grid) {
		var origin = BasePackage.Literals.QUANTITY__ORIGIN;
		row(grid, Messages.Origin_kindLabel, Formats.enumeration(BasePackage.Literals.ORIGIN_KIND), origin,
				BasePackage.Literals.ORIGIN__KIND);
		row(grid, Messages.Origin_sourceLabel, Formats.text(), origin, BasePackage.Literals.ORIGIN__SOURCE);
		row(grid, Messages.Origin_doiLabel, Formats.text(), origin, BasePackage.Literals.ORIGIN__DOI);
		row(grid, Messages.Origin_methodLabel, Formats.text(), origin, BasePackage.Literals.ORIGIN__METHOD);
		row(grid, Messages.Origin_authorLabel, Formats.text(), origin, BasePackage.Literals.ORIGIN__AUTHOR);
		row(grid, Messages.Origin_dateLabel, Formats.text(), origin, BasePackage.Literals.ORIGIN__DATE);
		var uncertainty = BasePackage.Literals.QUANTITY__UNCERTAINTY;
		row(grid, Messages.Uncertainty_kindLabel, Formats.enumeration(BasePackage.Literals.UNCERTAINTY_KIND), uncertainty,
				BasePackage.Literals.UNCERTAINTY__KIND);
		row(grid, Messages.Uncertainty_valueLabel, Formats.number(0, Double.POSITIVE_INFINITY), uncertainty,
				BasePackage.Literals.UNCERTAINTY__VALUE);
		row(grid, Messages.Uncertainty_lowLabel, Formats.number(), uncertainty, BasePackage.Literals.UNCERTAINTY__LOW);
		row(grid, Messages.Uncertainty_highLabel, Formats.number(), uncertainty, BasePackage.Literals.UNCERTAINTY__HIGH);
		row(grid, Messages.Uncertainty_levelLabel, Formats.number(0, 1), uncertainty,
				BasePackage.Literals.UNCERTAINTY__LEVEL);
		row(grid, Messages.Uncertainty_nLabel, Formats.optionalInteger(0), uncertainty, BasePackage.Literals.UNCERTAINTY__N);
	}

	private void row(Composite grid, String text, ValueFormat format, EStructuralFeature... way) {
		new Label(grid, SWT.NONE).setText(text);
		ValueAccess access = FeatureValue.of(text, format, way);
		Control input;
		if (format.kind() == ValueFormat.Kind.CHOICE) {
			Combo combo = new Combo(grid, SWT.READ_ONLY);
			List<String> choices = new ArrayList<>(format.choices(draft));
			if (way[0] == BasePackage.Literals.QUANTITY__UNCERTAINTY) {
				choices.add(0, ""); //$NON-NLS-1$
			}
			combo.setItems(choices.toArray(String[]::new));
			combo.setText(access.text(draft));
			combo.addModifyListener(e -> check());
			input = combo;
		} else {
			Text field = new Text(grid, SWT.BORDER);
			field.setText(access.text(draft));
			field.addModifyListener(e -> check());
			GridDataFactory.fillDefaults().grab(true, false).hint(340, SWT.DEFAULT).applyTo(field);
			input = field;
		}
		inputs.put(access, input);
	}

	private static String text(Control input) {
		return input instanceof Combo combo ? combo.getText() : ((Text) input).getText();
	}

	private void check() {
		String error = null;
		for (Map.Entry<ValueAccess, Control> entry : inputs.entrySet()) {
			try {
				if (!text(entry.getValue()).isEmpty()) {
					entry.getKey().format().parse(draft, text(entry.getValue()));
				}
			} catch (InvalidValueException e) {
				error = error == null ? entry.getKey().label() + " " + e.getMessage() : error; //$NON-NLS-1$
			}
		}
		setErrorMessage(error);
		enable(IDialogConstants.OK_ID, error == null);
	}

	@Override
	protected void okPressed() {
		boolean uncertain = inputs.entrySet().stream()
				.anyMatch(e -> e.getKey().concerns(draft, draft, BasePackage.Literals.QUANTITY__UNCERTAINTY)
						&& !text(e.getValue()).isBlank());
		for (Map.Entry<ValueAccess, Control> entry : inputs.entrySet()) {
			boolean ofUncertainty = entry.getKey().concerns(draft, draft, BasePackage.Literals.QUANTITY__UNCERTAINTY);
			if (!ofUncertainty || uncertain && !text(entry.getValue()).isBlank()) {
				write(entry.getKey(), text(entry.getValue()));
			}
		}
		if (!uncertain) {
			draft.setUncertainty(null);
		}
		save();
		super.okPressed();
	}

	private void write(ValueAccess access, String text) {
		try {
			Command command = access.change(context.domain(), draft, text);
			if (command != null) {
				command.execute();
			}
		} catch (InvalidValueException e) {
			throw new IllegalStateException("OK was open although a text is wrong: " + text, e); //$NON-NLS-1$
		}
	}

	private void save() {
		if (EcoreUtil.equals(draft, quantity)) {
			return;
		}
		CompoundCommand both = new CompoundCommand();
		replace(both, BasePackage.Literals.QUANTITY__ORIGIN, draft.getOrigin());
		replace(both, BasePackage.Literals.QUANTITY__UNCERTAINTY, draft.getUncertainty());
		context.execute(NLS.bind(Messages.Origin_changeLabel, label), both);
	}

	private void replace(CompoundCommand commands, EStructuralFeature feature, EObject value) {
		commands.append(SetCommand.create(context.domain(), quantity, feature,
				value == null ? SetCommand.UNSET_VALUE : EcoreUtil.copy(value)));
	}
}
